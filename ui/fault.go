package ui

import (
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"syscall"

	"example.org/meetbrowse/model/pipeline"
)

// faultText explains an error in the interface's language. What has no Chinese
// words stays as it is.
func (a *App) faultText(err error) string {
	if a.config.Language != Chinese {
		return err.Error()
	}
	var (
		speaks interface{ Chinese() string }
		path   *fs.PathError
		file   *pipeline.FileError
	)
	switch {
	case errors.As(err, &speaks):
		return speaks.Chinese()
	case errors.As(err, &file):
		return fmt.Sprintf("写入 %s 失败：%s", file.Path, reasonText(file.Err))
	case errors.As(err, &path):
		op, ok := operations[path.Op]
		if !ok {
			op = path.Op
		}
		return fmt.Sprintf("%s %s 失败：%s", op, path.Path, reasonText(path.Err))
	}
	return err.Error()
}

// operations are those of path errors in Chinese.
var operations = map[string]string{
	"open": "打开", "read": "读取", "write": "写入", "sync": "写盘", "lock": "锁定", "run": "运行",
	"write note": "写入批注", "read session": "读取上次的位置", "stat": "查看", "mkdir": "新建文件夹", "rename": "改名",
}

// reasonText is why something failed, in Chinese where the reason is a usual one.
func reasonText(err error) string {
	for _, r := range []struct {
		err  error
		text string
	}{
		{fs.ErrExist, "文件已存在"}, {exec.ErrNotFound, "找不到此程序"}, {fs.ErrNotExist, "没有此文件或文件夹"}, {fs.ErrPermission, "没有权限"},
		{syscall.ENOSPC, "磁盘已满"}, {syscall.EDQUOT, "超出磁盘配额"}, {syscall.EROFS, "文件系统只读"}, {syscall.EISDIR, "这是文件夹"},
		{syscall.ENOTDIR, "路径中有一部分不是文件夹"}, {syscall.ENAMETOOLONG, "文件名过长"}, {syscall.EIO, "读写设备出错"},
	} {
		if errors.Is(err, r.err) {
			return r.text
		}
	}
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.Exited() {
		return fmt.Sprintf("退出码 %d", exit.ExitCode())
	}
	return err.Error()
}
