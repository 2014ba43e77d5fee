package fault

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// Chinese tells an error in Chinese. What neither a list of codes nor the system's
// own errors have words for is told as it stands.
func Chinese(err error) string {
	text, _ := chinese(err)
	return text
}

// Known reports whether there are Chinese words for all that an error says.
func Known(err error) bool {
	_, ok := chinese(err)
	return ok
}

func chinese(err error) (text string, ok bool) {
	var why error
	switch err := err.(type) {
	case *Error:
		return err.Chinese(), !strings.Contains(err.Code.Chinese(), "%") || known(err.Args)
	case interface{ Chinese() string }:
		return err.Chinese(), true
	case *fs.PathError:
		text, why = operation(err.Op)+" "+err.Path+" ", err.Err
		if inner, ok := why.(*fs.PathError); ok && inner.Path == err.Path {
			why = inner.Err // The path was said.
		}
	case *os.LinkError:
		text, why = operation(err.Op)+" "+err.Old+" ", err.Err
	case *os.SyscallError:
		return chinese(err.Err)
	case *exec.Error: // whoever ran the program has said which
		return chinese(err.Err)
	case *exec.ExitError:
		if err.Exited() {
			return fmt.Sprintf("退出码 %d", err.ExitCode()), true
		}
		return "被信号中止", true
	case interface{ Unwrap() []error }:
		return joined(err.Unwrap())
	case interface{ Unwrap() error }:
		return chinese(err.Unwrap()) // without what was put before it
	}
	if why != nil {
		reason, ok := chinese(why)
		return text + "失败：" + reason, ok
	}
	for _, s := range systemErrors {
		if errors.Is(err, s.err) {
			return s.chinese, true
		}
	}
	return err.Error(), false
}

// known reports whether there are Chinese words for all errors among the arguments.
func known(args []any) bool {
	for _, a := range args {
		if err, ok := a.(error); ok && !Known(err) {
			return false
		}
	}
	return true
}

// joined tells several errors, one a line, as errors.Join does.
func joined(errs []error) (text string, ok bool) {
	var lines []string
	ok = true
	for _, err := range errs {
		line, known := chinese(err)
		lines = append(lines, line)
		ok = ok && known
	}
	return strings.Join(lines, "\n"), ok
}

// operation is that of a path error.
func operation(op string) string {
	if name, ok := operations[op]; ok {
		return name
	}
	return op
}

// operations are those of the path errors of the standard library, and of the
// program's own.
var operations = map[string]string{
	"open": "打开", "openat": "打开", "read": "读取", "write": "写入", "sync": "写盘", "close": "关闭", "lock": "锁定", "run": "运行",
	"stat": "查看", "lstat": "查看", "statat": "查看", "fstat": "查看", "readlink": "查看链接", "readdirent": "列出", "fdopendir": "列出", "seek": "读取",
	"mkdir": "新建文件夹", "createtemp": "新建文件", "rename": "改名", "link": "链接", "remove": "删除", "unlinkat": "删除",
	"chtimes": "修改时间", "truncate": "截断", "chmod": "修改权限", "ioctl": "控制",
	"write note": "写入批注", "read session": "读取上次的位置", "save session": "保存当前的位置",
}

// systemErrors are the errors of the system and of the standard library, the
// narrower ones first.
var systemErrors = []struct {
	err     error
	chinese string
}{
	{exec.ErrNotFound, "找不到此程序"},
	{syscall.ENOTEMPTY, "文件夹不是空的"},
	{fs.ErrExist, "文件已存在"},
	{fs.ErrNotExist, "没有此文件或文件夹"},
	{syscall.EROFS, "文件系统只读"},
	{fs.ErrPermission, "没有权限"},
	{fs.ErrInvalid, "名称或参数无效"},
	{fs.ErrClosed, "文件已关闭"},
	{os.ErrDeadlineExceeded, "等待超时"},
	{os.ErrProcessDone, "进程已结束"},
	{context.DeadlineExceeded, "等待超时"},
	{context.Canceled, "已取消"},
	{syscall.ENOSPC, "磁盘已满"},
	{syscall.EDQUOT, "超出磁盘配额"},
	{syscall.EISDIR, "这是文件夹"},
	{syscall.ENOTDIR, "路径中有一部分不是文件夹"},
	{syscall.ENAMETOOLONG, "文件名过长"},
	{syscall.EIO, "读写设备出错"},
	{syscall.ELOOP, "链接层层相套，没有尽头"},
	{syscall.EMFILE, "打开的文件过多"},
	{syscall.ENFILE, "系统打开的文件过多"},
	{syscall.ENOMEM, "内存不足"},
	{syscall.EFBIG, "文件过大"},
	{syscall.EBUSY, "设备或文件正被占用"},
	{syscall.ETXTBSY, "程序文件正被占用"},
	{syscall.ENXIO, "没有此设备"},
	{syscall.ENODEV, "没有此设备"},
	{syscall.ENOTTY, "不是终端"},
	{syscall.EINVAL, "参数无效"},
	{syscall.EBADF, "文件没有打开"},
	{syscall.EAGAIN, "资源暂不可用"},
	{syscall.EINTR, "操作被打断"},
	{syscall.ETIMEDOUT, "连接超时"},
	{syscall.ESTALE, "文件句柄已失效"},
	{syscall.EPIPE, "管道已断开"},
	{syscall.EXDEV, "不在同一文件系统"},
	{syscall.EMLINK, "链接过多"},
	{syscall.ENOTSUP, "系统不支持此操作"},
	{syscall.EOVERFLOW, "数值过大"},
	{syscall.E2BIG, "参数过长"},
	{syscall.ENOEXEC, "程序文件的格式有误"},
	{io.ErrUnexpectedEOF, "数据不完整"},
	{io.EOF, "数据不完整"},
	{io.ErrShortWrite, "没有写完"},
	{io.ErrClosedPipe, "管道已断开"},
	{io.ErrNoProgress, "读取不到数据"},
}
