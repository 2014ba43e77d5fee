package fault

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
)

var verb = regexp.MustCompile(`%(\[\d+\])?[a-z]`)

// TestEveryCodeHasItsWords: no code without words in either language, and no
// language that asks for another number of arguments than the other.
func TestEveryCodeHasItsWords(t *testing.T) {
	for _, c := range Codes() {
		if c.Error() == "" || c.Chinese() == "" {
			t.Errorf("code %d says %q and %q", c, c.Error(), c.Chinese())
		}
		english, chinese := len(verb.FindAllString(c.Error(), -1)), len(verb.FindAllString(c.Chinese(), -1))
		if picks := strings.Contains(c.Chinese(), "%["); chinese != 0 && chinese != english && !picks {
			t.Errorf("%q takes %d arguments, %q %d", c.Error(), english, c.Chinese(), chinese)
		}
	}
}

func TestChinese(t *testing.T) {
	denied := &fs.PathError{Op: "open", Path: "a.txt", Err: syscall.EACCES}
	_, missing := os.Open("nowhere")
	strange := errors.New("strange")
	for _, test := range []struct {
		err              error
		english, chinese string
		known            bool
	}{
		{Empty, "nothing in it", "没有内容", true},
		{Failed.With(Read, TooLarge.With(32)), "read: larger than 32 MiB", "读取失败：超过 32 MiB", true},
		{Unexpected.With('x', 3), "unexpected 'x' at byte 3", "第 3 字节不应是 'x'", true},
		{Failed.With(Unpack, Damaged.With(errors.New("gzip: invalid checksum"))), "unpack: gzip: invalid checksum", "解压失败：数据已损坏", true},
		{Failed.With(Open, syscall.ENFILE), "open: too many open files in system", "打开失败：系统打开的文件过多", true},
		{denied, "open a.txt: permission denied", "打开 a.txt 失败：没有权限", true},
		{missing, "open nowhere: no such file or directory", "打开 nowhere 失败：没有此文件或文件夹", true},
		{&os.LinkError{Op: "rename", Old: "a", New: "b", Err: syscall.EXDEV}, "rename a b: invalid cross-device link", "改名 a 失败：不在同一文件系统", true},
		{&fs.PathError{Op: "run", Path: "less", Err: &exec.Error{Name: "less", Err: exec.ErrNotFound}},
			`run less: exec: "less": executable file not found in $PATH`, "运行 less 失败：找不到此程序", true},
		{&fs.PathError{Op: "run", Path: "/x", Err: &fs.PathError{Op: "fork/exec", Path: "/x", Err: syscall.EACCES}},
			"run /x: fork/exec /x: permission denied", "运行 /x 失败：没有权限", true},
		{context.Canceled, "context canceled", "已取消", true},
		{fmt.Errorf("before: %w", denied), "before: open a.txt: permission denied", "打开 a.txt 失败：没有权限", true},
		{errors.Join(denied, Empty), "open a.txt: permission denied\nnothing in it", "打开 a.txt 失败：没有权限\n没有内容", true},
		{Said("a", "甲"), "a", "甲", true},
		{strange, "strange", "strange", false},
		{Failed.With(Open, strange), "open: strange", "打开失败：strange", false},
		{errors.Join(Empty, strange), "nothing in it\nstrange", "没有内容\nstrange", false},
	} {
		if got := test.err.Error(); got != test.english {
			t.Errorf("English: %q, want %q", got, test.english)
		}
		if got := Chinese(test.err); got != test.chinese {
			t.Errorf("Chinese: %q, want %q", got, test.chinese)
		}
		if got := Known(test.err); got != test.known {
			t.Errorf("Known(%q) = %v", test.err, got)
		}
	}
}

// TestFaultsAreFound: errors.Is finds a code and what it happened to, errors.As
// what is wrapped.
func TestFaultsAreFound(t *testing.T) {
	err := Failed.With(Read, NoneRead.With(3, &fs.PathError{Op: "open", Path: "a", Err: syscall.ENOENT}))
	for _, target := range []error{Failed, Read, NoneRead, fs.ErrNotExist, syscall.ENOENT} {
		if !errors.Is(err, target) {
			t.Errorf("%q is not %v", err, target)
		}
	}
	if errors.Is(err, Open) || errors.Is(err, Empty) {
		t.Errorf("%q is what it is not", err)
	}
	var path *fs.PathError
	if !errors.As(err, &path) {
		t.Errorf("%q has no path error", err)
	}
}

func TestChoice(t *testing.T) {
	for _, test := range []struct {
		choice           Choice
		english, chinese string
	}{{nil, "", ""}, {Choice{"en"}, "en", "en"}, {Choice{"en", "zh"}, "en or zh", "en 或 zh"}, {Choice{"a", "b", "c"}, "a, b or c", "a、b 或 c"}} {
		if got := test.choice.String(); got != test.english {
			t.Errorf("%q, want %q", got, test.english)
		}
		if got := test.choice.Chinese(); got != test.chinese {
			t.Errorf("%q, want %q", got, test.chinese)
		}
	}
}

// TestSystemErrorsInChinese: what the system says of files has Chinese words.
func TestSystemErrorsInChinese(t *testing.T) {
	for _, errno := range []syscall.Errno{
		syscall.EPERM, syscall.ENOENT, syscall.EINTR, syscall.EIO, syscall.ENXIO, syscall.EBADF, syscall.EAGAIN, syscall.ENOMEM,
		syscall.EACCES, syscall.EBUSY, syscall.EEXIST, syscall.EXDEV, syscall.ENODEV, syscall.ENOTDIR, syscall.EISDIR, syscall.EINVAL,
		syscall.ENFILE, syscall.EMFILE, syscall.ENOTTY, syscall.ETXTBSY, syscall.EFBIG, syscall.ENOSPC, syscall.EROFS, syscall.EMLINK,
		syscall.EPIPE, syscall.ENAMETOOLONG, syscall.ELOOP, syscall.EDQUOT, syscall.ESTALE, syscall.ETIMEDOUT, syscall.ENOTSUP, syscall.EOVERFLOW, syscall.ENOTEMPTY,
	} {
		if text := Chinese(errno); !Known(errno) || strings.Contains(text, errno.Error()) {
			t.Errorf("%v is told as %q", errno, text)
		}
	}
}
