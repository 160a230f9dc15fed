module example.com/shop

go 1.22

require github.com/google/uuid v1.3.0

replace example.com/near => ./near
