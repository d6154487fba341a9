/// The contracts of the examples.
enum ExampleContract {
    static let orders = """
        openapi: 3.1.0
        info: {title: Orders, version: "1"}
        paths:
          /orders:
            get:
              parameters:
                - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 100}}
                - {name: page, in: query, deprecated: true, schema: {type: integer}}
                - {name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
                - name: filter
                  in: query
                  style: deepObject
                  schema: {type: object, properties: {state: {enum: [open, closed]}}, additionalProperties: false}
            post:
              requestBody:
                required: true
                content:
                  application/json: {schema: {$ref: "#/components/schemas/Order"}}
          /orders/{id}:
            get:
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer}}
          /orders/{id}/label:
            put:
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer}}
              requestBody: {content: {image/*: {}}}
          /orders/export:
            get: {deprecated: true}
          /account:
            delete:
              security: [{token: []}, {key: []}]
              parameters:
                - {name: X-Tenant, in: header, schema: {type: string, format: uuid}}
          /search:
            get:
              parameters:
                - {name: q, in: query, required: true, schema: {type: string, minLength: 2}}
            post:
              requestBody:
                content:
                  application/x-www-form-urlencoded:
                    schema:
                      type: object
                      required: [q]
                      properties: {q: {type: string, minLength: 2}, page: {type: integer}}
          /names:
            get:
              parameters: [{name: name, in: query, schema: {type: string, pattern: "^(a+)+$"}}]
            post:
              requestBody: {content: {application/json: {schema: {type: string, pattern: "^(a+)+$"}}}}
        components:
          schemas:
            Order:
              type: object
              required: [item, quantity]
              properties:
                id: {type: integer, readOnly: true}
                item: {type: string, minLength: 1}
                quantity: {type: integer, minimum: 1}
                state: {enum: [open, closed]}
                tags: {type: array, items: {type: string}, uniqueItems: true}
                gift:
                  type: object
                  properties: {text: {type: string, maxLength: 200}}
                  additionalProperties: false
          securitySchemes:
            token: {type: http, scheme: bearer}
            key: {type: apiKey, in: header, name: X-Key}
            shopKey: {type: apiKey, in: query, name: shop}
        """

    static let basePath = """
        openapi: 3.0.3
        info: {title: Orders, version: "1"}
        servers: [{url: "https://a.example/v1"}]
        paths:
          /orders:
            get: {responses: {"200": {description: all}}}
        """
}

extension PolicySettings {
    /// Changes how requests are held to the example's contract.
    mutating func holdTo(_ change: (inout ContractSettings) -> Void) {
        var settings = ContractSettings(file: "contract.yaml")
        change(&settings)
        contracts = [settings]
    }
}
