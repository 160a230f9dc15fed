module example.com/near
