import Foundation
import Linux

// example-backend [ADDRESS]: an order service as it might have been written long ago, for trying the proxy out.
// ADDRESS is a port or `host:port`, by default port 3000 of the loopback interface; port 0 takes a free one.
let argument = CommandLine.arguments.dropFirst().first ?? "3000"

do throws(LinuxError) {
    let address = try SocketAddress(UInt16(argument) == nil ? argument : "127.0.0.1:\(argument)")
    CurrentProcess.ignoreBrokenPipes()
    let server = try BackendServer(address: address)
    FileHandle.standardOutput.write(Data("example backend listening on http://\(server.address)\n".utf8))
    try server.run()
} catch {
    FileHandle.standardError.write(Data("example-backend: \(argument): \(error)\n".utf8))
    exit(1)
}
