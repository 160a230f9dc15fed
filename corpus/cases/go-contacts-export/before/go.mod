module example.com/crmctl

go 1.22
