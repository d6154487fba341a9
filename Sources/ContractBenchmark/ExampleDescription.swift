internal import Foundation

/// A description as large as those of the largest public interfaces.
enum ExampleDescription {
    static let operations = 500

    /// Returns the files: the same description as JSON and as YAML.
    static func write(to folder: URL) throws -> [String] {
        let description = description
        let json = folder.appending(path: "large.json")
        try JSONSerialization.data(withJSONObject: description, options: [.sortedKeys, .prettyPrinted]).write(to: json)
        let yaml = folder.appending(path: "large.yaml")
        try Data(text(description, indent: "").utf8).write(to: yaml)
        return [json.path, yaml.path]
    }

    private static var description: [String: Any] {
        var paths: [String: Any] = [:]
        var schemas: [String: Any] = [:]
        for index in 0..<(operations / 2) {
            let name = "Resource\(index)"
            schemas[name] = schema(index)
            paths["/resources\(index)/{id}"] = [
                "parameters": [["name": "id", "in": "path", "required": true, "schema": ["type": "string"]]],
                "get": operation("get\(name)", index), "put": operation("put\(name)", index).merging(body(name)) { $1 },
            ]
        }
        return [
            "openapi": "3.1.0", "info": ["title": "Large", "version": "1"], "servers": [["url": "/v1"]], "paths": paths,
            "components": ["schemas": schemas],
        ]
    }

    private static func operation(_ name: String, _ index: Int) -> [String: Any] {
        let parameters = (0..<6).map { number -> [String: Any] in
            [
                "name": "filter\(number)", "in": "query", "description": text(index),
                "schema": ["type": number % 2 == 0 ? "string" : "integer"],
            ]
        }
        let answer: [String: Any] = [
            "description": text(index),
            "content": ["application/json": ["schema": ["$ref": "#/components/schemas/Resource\(index)"]]],
        ]
        return [
            "operationId": name, "summary": "an operation", "description": text(index), "parameters": parameters,
            "responses": ["200": answer, "400": answer, "404": answer],
        ]
    }

    private static func body(_ name: String) -> [String: Any] {
        let schema = ["$ref": "#/components/schemas/\(name)"]
        return ["requestBody": ["required": true, "content": ["application/json": ["schema": schema]]]]
    }

    private static func schema(_ index: Int) -> [String: Any] {
        var properties: [String: Any] = [:]
        for number in 0..<85 {
            properties["property\(number)"] = ["type": "string", "maxLength": 100 + number, "description": text(index)]
        }
        properties["next"] = ["$ref": "#/components/schemas/Resource\((index + 1) % (operations / 2))"]
        return ["type": "object", "required": ["property0", "property1"], "properties": properties]
    }

    private static func text(_ index: Int) -> String {
        "What resource \(index) is filtered by: names are compared without case, numbers by their value, and lists match any."
    }

    /// Block style, as people write it.
    private static func text(_ value: Any, indent: String) -> String {
        switch value {
        case let object as [String: Any]:
            "\n"
                + object.sorted { $0.key < $1.key }.map {
                    "\(indent)\"\($0.key)\": \(text($0.value, indent: indent + "  "))"
                }.joined()
        case let list as [Any]:
            "\n" + list.map { "\(indent)- \(text($0, indent: indent + "  "))" }.joined()
        case let flag as Bool: "\(flag)\n"
        case let number as Int: "\(number)\n"
        default: "\"\(value)\"\n"
        }
    }
}
