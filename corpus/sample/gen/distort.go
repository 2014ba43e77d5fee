package main

import "fmt"

func distort(page, script string, noise []string) (string, error) {
	if script != "" || len(noise) > 0 {
		return "", fmt.Errorf("no noise %v", noise)
	}
	return page, nil
}
