package cell

// Common is the longest common beginning of a and b that ends between clusters
// in both and whose width is certain: its bytes and its cells.
func (r *Ruler) Common(a, b string) (bytes, cells int) {
	same := 0
	for same < len(a) && same < len(b) && a[same] == b[same] {
		same++
	}
	for bytes < same {
		end, _ := r.next(a, bytes)
		if end > same {
			break
		}
		// What follows decides where a cluster ends, so it is asked of both.
		if other, _ := r.next(b, bytes); other != end {
			break
		}
		least, most := r.Range(a[bytes:end])
		if least != most {
			break
		}
		bytes, cells = end, cells+most
	}
	return bytes, cells
}
