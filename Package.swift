// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Measured: checking each access to a class's properties for overlaps at run time costs the forwarding path 6 % of its
/// processor time. Debug builds, and so the tests, check.
let hotPathSettings = settings + [.unsafeFlags(["-enforce-exclusivity=unchecked"], .when(configuration: .release))]

/// A target of ours: its folder is `Sources/<name>`.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = settings
) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of the target `name`: their folder is `Tests/<name>Tests`.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies, swiftSettings: settings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let collections = Target.Dependency.product(name: "DequeModule", package: "swift-collections")
let histogram = Target.Dependency.product(name: "Histogram", package: "hdrhistogram-swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "pedant",
    products: [
        .executable(name: "pedant", targets: ["pedant"]),
        .executable(name: "example-backend", targets: ["ExampleBackend"]),
        .library(name: "RequestValidation", targets: ["RequestValidation"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
        .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        module("Crypto", ["COpenSSL"]),
        .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
        module("Charset"),
        .systemLibrary(name: "CVector"),
        module("RequestValidation", ["Charset", "Crypto", "CPCRE2", "CVector", "CZlib"]),
        module("ContractLoader", ["RequestValidation", yams]),
        module("ProxyConfiguration", ["RequestValidation", yams]),
        .target(name: "CLinux"),
        module("Linux", ["CLinux"]),
        module(
            "ProxyEngine", ["RequestValidation", "Linux", collections, logging], settings: hotPathSettings),
        module("RejectionLog", ["RequestValidation", "Linux", histogram]),
        module("AdminSite", ["RejectionLog", "RequestValidation", "Linux"]),
        .executableTarget(name: "ExampleBackend", dependencies: ["Linux"], swiftSettings: settings),
        .executableTarget(
            name: "pedant",
            dependencies: [
                "AdminSite", "ContractLoader", "Linux", "ProxyConfiguration", "ProxyEngine", "RejectionLog",
                "RequestValidation",
                argumentParser, logging,
            ],
            swiftSettings: settings),
        module("Fuzzing", ["ContractLoader", "CZlib", "RequestValidation"]),
        .target(
            name: "ParameterCases", dependencies: ["RequestValidation"], path: "Tests/ParameterCases",
            swiftSettings: settings),
        tests(of: "Crypto"),
        tests(of: "Charset"),
        tests(of: "RequestValidation", ["CZlib", "Fuzzing", "ParameterCases"]),
        .testTarget(
            name: "FuzzingTests", dependencies: ["Fuzzing"], exclude: ["Corpus"], swiftSettings: settings),
        tests(of: "ContractLoader", ["RequestValidation"]),
        tests(of: "ProxyConfiguration"),
        tests(of: "Linux"),
        tests(of: "ProxyEngine", ["Fuzzing"]),
        tests(of: "RejectionLog", ["Fuzzing", "RequestValidation"]),
        tests(of: "AdminSite", ["Linux"]),
        tests(of: "pedant", ["Fuzzing", "RequestValidation"]),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["Fuzzing", "Linux", "ParameterCases", "ProxyConfiguration", "RequestValidation"],
            swiftSettings: settings),
    ]
)

// Programs for developers that need more than the product does: a benchmark against a C library, and fuzzers, which
// only link under `--sanitize=fuzzer`. `scripts/bench` and `scripts/fuzz` ask for them.
switch Context.environment["PEDANT_EXTRAS"] {
case "bench":
    package.targets += [
        .systemLibrary(name: "CHTTPParser", providers: [.apt(["libhttp-parser-dev"])]),
        .executableTarget(
            name: "ContractBenchmark", dependencies: ["ContractLoader", "RequestValidation", yams],
            swiftSettings: settings),
        .executableTarget(
            name: "SchemaBenchmark", dependencies: ["ContractLoader", "RequestValidation"], swiftSettings: settings),
        .executableTarget(
            name: "ValidationBenchmark", dependencies: ["RequestValidation", "CHTTPParser"], swiftSettings: settings),
        .target(
            name: "CJSONPeers",
            cxxSettings: [.define("RAPIDJSON_SSE42"), .unsafeFlags(["-O3", "-msse4.2", "-Wno-all"])],
            linkerSettings: [.linkedLibrary("simdjson")]),
        .executableTarget(
            name: "JSONBenchmark", dependencies: ["RequestValidation", "CJSONPeers"], swiftSettings: settings),
        .executableTarget(
            name: "CodingBenchmark", dependencies: ["RequestValidation", "CZlib"], swiftSettings: settings),
    ]
case "fuzz":
    package.products += [.executable(name: "FuzzTargets", targets: ["FuzzTargets"])]
    package.targets += [
        .executableTarget(
            name: "FuzzTargets", dependencies: ["Fuzzing"],
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
    ]
default: break
}
