package kube

import (
	"context"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/client-go/kubernetes"
)

func PodNames(ctx context.Context, client kubernetes.Interface, namespace string) ([]string, error) {
	var names []string
	opts := metav1.ListOptions{Limit: 500}
	// expect: manual-pagination
	for {
		pods, err := client.CoreV1().Pods(namespace).List(ctx, opts)
		if err != nil {
			return nil, err
		}
		for _, pod := range pods.Items {
			names = append(names, pod.Name)
		}
		if pods.Continue == "" {
			return names, nil
		}
		opts.Continue = pods.Continue
	}
}
