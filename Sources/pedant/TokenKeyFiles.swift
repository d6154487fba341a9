internal import Foundation
internal import RequestValidation

/// The key files that routes name: read into the settings, and watched.
struct TokenKeyFiles: Sendable {
    /// What tells one version of a file from another.
    private struct Stamp: Equatable {
        let modified: Date?
        let size: Int?
        let number: Int?

        init(_ path: String) {
            let attributes = try? FileManager.default.attributesOfItem(atPath: path)
            modified = attributes?[.modificationDate] as? Date
            size = attributes?[.size] as? Int
            number = attributes?[.systemFileNumber] as? Int
        }
    }

    /// What is wrong with the files, one line each: route, file, key.
    private(set) var faults: [String] = []
    private var stamps: [String: Stamp] = [:]

    /// The names of the files, for messages.
    var names: [String] { stamps.keys.sorted() }

    /// True if some file is not what it was when it was read.
    var haveChanged: Bool { stamps.contains { path, stamp in Stamp(path) != stamp } }

    /// Reads the files into the routes that name them. A route whose file has faults keeps the keys that it has.
    init(readingInto settings: inout PolicySettings) {
        var known: [String: TokenKeys] = [:]
        for index in settings.routes.indices {
            guard let token = settings.routes[index].authentication?.token, let path = token.keysFile else { continue }
            let place = "routes[\(index)].auth.jwt"
            if known[path] == nil { known[path] = read(path, place) }
            guard let keys = known[path] else { continue }
            for algorithm in token.algorithms where !keys.algorithms.contains(algorithm) {
                faults.append("`\(place).algorithms`: \(path) has no key for `\(algorithm)`")
            }
            settings.routes[index].authentication?.token?.keys = keys
        }
    }

    private mutating func read(_ path: String, _ place: String) -> TokenKeys? {
        // Before the file is read: a change while it is must not be missed.
        guard stamps.updateValue(Stamp(path), forKey: path) == nil else { return nil }
        do {
            let data = try InputFile.read(path)
            guard data.count <= TokenKeys.fileLimit else {
                faults.append("`\(place).keys`: \(path): expected at most \(TokenKeys.fileLimit) bytes")
                return nil
            }
            return try TokenKeys(file: Array(data))
        } catch let fault as TokenKeyFault {
            faults.append("`\(place).keys`: \(path): \(fault)")
        } catch {
            let reason = (error as? CommandFailure)?.message ?? "\(path): \(error)"
            faults.append("`\(place).keys`: \(reason)")
        }
        return nil
    }
}
