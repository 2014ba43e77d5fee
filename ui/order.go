package ui

import "example.org/meetbrowse/model/library"

// articleOrders are the orders of the article list, in the order of the key.
var articleOrders = []library.Order{library.Newest, library.ByPlace, library.ByOutlet, library.ByKind}

var orderNames = map[library.Order]phrase{
	library.Newest:   {"newest first", "最新在前"},
	library.ByPlace:  {"by place", "按地点"},
	library.ByOutlet: {"by outlet", "按来源"},
	library.ByKind:   {"by kind", "按类别"},
}

// nextOrder is the order behind o.
func nextOrder(o library.Order) library.Order {
	for i, known := range articleOrders {
		if known == o {
			return articleOrders[(i+1)%len(articleOrders)]
		}
	}
	return articleOrders[0]
}
