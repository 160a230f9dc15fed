package shop.stock;

import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import static org.springframework.web.servlet.function.RouterFunctions.route;

public class StockRoutes {
    @Bean
    RouterFunction<ServerResponse> stock(StockHandler handler) {
        return route()
            .path("/api/stock", builder -> builder
                .GET("/{sku}", handler::one)
                .PUT("/{sku}", handler::replace))
            .build();
    }
}
