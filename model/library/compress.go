package library

import (
	"sync"

	"github.com/klauspost/compress/zstd"
)

// Packed facts are compressed: what is left after references into the text are
// readings, notices and names, which recur. The fastest level takes a tenth of
// the time of reading the article. Encoder and decoder are safe for use by several
// goroutines at once and are made when they are first used.
var (
	packer = sync.OnceValue(func() *zstd.Encoder {
		e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderCRC(false), zstd.WithWindowSize(64<<10))
		if err != nil {
			panic("library: " + err.Error()) // The options are constant.
		}
		return e
	})
	unpacker = sync.OnceValue(func() *zstd.Decoder {
		d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(0))
		if err != nil {
			panic("library: " + err.Error()) // The options are constant.
		}
		return d
	})
)

func compress(b []byte) []byte { return packer().EncodeAll(b, nil) }

func decompress(b []byte) ([]byte, error) { return unpacker().DecodeAll(b, nil) }
