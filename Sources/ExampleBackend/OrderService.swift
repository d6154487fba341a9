import Foundation

struct BackendResponse {
    var status = 200
    var reason = "OK"
    var contentType = "application/json"
    var location: String?
    var body = ""
}

struct Order: Codable {
    var id: Int?
    var item: String
    var quantity: Int
}

/// Three orders, a form, and error messages that help nobody.
struct OrderService {
    private var orders = [
        Order(id: 1, item: "typewriter ribbon", quantity: 12),
        Order(id: 2, item: "carbon paper", quantity: 500),
        Order(id: 3, item: "punched cards", quantity: 2000),
    ]

    /// More are forgotten, the oldest first, so that a long test does not fill the memory.
    private static let limit = 1000

    mutating func respond(to request: LegacyRequest) -> BackendResponse {
        switch (request.method, request.path) {
        case ("GET", "/"), ("HEAD", "/"): page
        case ("GET", "/style.css"): BackendResponse(contentType: "text/css", body: Page.style)
        case ("GET", "/orders.js"): BackendResponse(contentType: "text/javascript", body: Page.script)
        case ("GET", "/logo.svg"): BackendResponse(contentType: "image/svg+xml", body: Page.logo)
        case ("POST", "/orders"): submit(request)
        case ("GET", "/api/orders"), ("HEAD", "/api/orders"): json(orders)
        case ("POST", "/api/orders"): create(request)
        case ("GET", let path) where path.hasPrefix("/api/orders/"): find(path)
        default: BackendResponse(status: 404, reason: "Not Found", body: #"{"error":"not found"}"# + "\n")
        }
    }

    private var page: BackendResponse { BackendResponse(contentType: "text/html; charset=utf-8", body: Page.html) }

    private func find(_ path: String) -> BackendResponse {
        let id = Int(path.dropFirst("/api/orders/".count))
        guard let order = orders.first(where: { $0.id == id }) else {
            return BackendResponse(status: 404, reason: "Not Found", body: #"{"error":"no such order"}"# + "\n")
        }
        return json(order)
    }

    private mutating func create(_ request: LegacyRequest) -> BackendResponse {
        guard let order = try? JSONDecoder().decode(Order.self, from: Data(request.body)) else {
            return BackendResponse(
                status: 500, reason: "Internal Server Error", contentType: "text/plain",
                body:
                    "java.lang.NullPointerException\n\tat com.example.legacy.orders.OrderServlet.doPost(OrderServlet.java:217)\n"
            )
        }
        var response = json(add(order))
        (response.status, response.reason) = (201, "Created")
        return response
    }

    private mutating func submit(_ request: LegacyRequest) -> BackendResponse {
        var components = URLComponents()
        components.percentEncodedQuery = String(decoding: request.body, as: UTF8.self).replacing("+", with: "%20")
        let items = components.queryItems ?? []
        _ = add(
            Order(
                item: items.first { $0.name == "item" }?.value ?? "",
                quantity: items.first { $0.name == "quantity" }?.value.flatMap { Int($0) } ?? 1))
        return BackendResponse(status: 303, reason: "See Other", contentType: "text/plain", location: "/")
    }

    private mutating func add(_ order: Order) -> Order {
        var order = order
        order.id = (orders.last?.id ?? 0) + 1
        orders.append(order)
        if orders.count > OrderService.limit { orders.removeFirst() }
        return order
    }

    private func json(_ value: some Encodable) -> BackendResponse {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
        return BackendResponse(body: text + "\n")
    }
}
