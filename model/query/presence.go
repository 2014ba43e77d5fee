package query

import (
	"example.org/meetbrowse/model"
	"example.org/meetbrowse/model/library"
)

// matchFlag is the test of is:.
func matchFlag(s *library.Snapshot, o option) func(int32) bool {
	switch o {
	case isDamaged:
		return func(id int32) bool { return s.Row(id).Flags&library.Damaged != 0 }
	case isCopy:
		return func(id int32) bool { return s.Row(id).Copy != id }
	case isOriginal:
		return func(id int32) bool { return s.Row(id).Copy == id }
	case isMeeting:
		return func(id int32) bool { return s.Row(id).Flags&library.HasMeeting != 0 }
	}
	return func(id int32) bool {
		return anyMeeting(s, id, func(r *library.MeetingRow) bool {
			mode := library.ModeOf(r.Mode)
			return mode == model.Video || mode == model.Hybrid
		})
	}
}

// matchPresence is the test of has:.
func matchPresence(s *library.Snapshot, f Field, marks Marks) func(int32) bool {
	meeting := func(test func(*library.MeetingRow) bool) func(int32) bool {
		return func(id int32) bool { return anyMeeting(s, id, test) }
	}
	role := func(r model.Role) func(int32) bool {
		bit := library.RoleBit(r)
		return func(id int32) bool {
			for _, p := range s.Persons(id) {
				if p.Roles&bit != 0 {
					return true
				}
			}
			return false
		}
	}
	switch f {
	case Place:
		return meeting(func(r *library.MeetingRow) bool { return r.Place != library.None })
	case Date:
		return func(id int32) bool { return s.Row(id).Date != 0 }
	case Published:
		return func(id int32) bool { return s.Row(id).Published != 0 }
	case Person:
		return func(id int32) bool { return len(s.Persons(id)) > 0 }
	case Post:
		return func(id int32) bool { return len(s.PostSymbols(id)) > 0 }
	case Host:
		return role(model.Host)
	case Speaker:
		speaks := role(model.Speak)
		return func(id int32) bool { return speaks(id) || len(s.Speeches(id)) > 0 }
	case Kind:
		return meeting(func(r *library.MeetingRow) bool { return r.Kind != library.None })
	case Headline:
		return func(id int32) bool { return s.FoldedHeadline(id) != "" }
	case Venue:
		return meeting(func(r *library.MeetingRow) bool { return r.Venue != library.None })
	case Mode:
		return meeting(func(r *library.MeetingRow) bool { return r.Mode != 0 })
	case Level:
		return meeting(func(r *library.MeetingRow) bool { return r.Level != 0 })
	case Outlet:
		return func(id int32) bool { return s.Row(id).Outlet != library.None }
	case Slogan:
		return func(id int32) bool { return len(s.SloganCounts(id)) > 0 }
	case Doc:
		return func(id int32) bool { return len(s.DocumentSymbols(id)) > 0 }
	case Mark:
		return func(id int32) bool { return markOf(marks, id) != "" }
	case Note:
		return func(id int32) bool { return noteOf(marks, id) != "" }
	}
	return func(id int32) bool { return len(s.Folded(id)) > 0 }
}
