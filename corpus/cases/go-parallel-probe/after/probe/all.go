package probe

import (
	"context"
	"fmt"
	"sync"
)

const limit = 8

// All probes every host; a host that does not answer is in the result with its error.
func All(ctx context.Context, hosts []string) ([]Result, error) {
	if len(hosts) == 0 {
		return nil, fmt.Errorf("probe: no hosts")
	}
	results := make([]Result, len(hosts))
	slots := make(chan struct{}, limit)
	var wg sync.WaitGroup
	for i, host := range hosts {
		wg.Add(1)
		slots <- struct{}{}
		go func(i int, host string) {
			defer wg.Done()
			defer func() { <-slots }()
			results[i] = Probe(ctx, host)
		}(i, host)
	}
	wg.Wait()
	return results, nil
}
