package main

func main() {
	store.OpenShared("a")
	task.ShowQueue()
}
