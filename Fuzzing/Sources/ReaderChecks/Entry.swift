import Foundation

/// What libFuzzer calls with every input. The reader is named by the environment, so that one binary has them all.
/// - Parameters:
///   - start: The input's first byte.
///   - count: How many bytes it has.
/// - Returns: 0: every input may become a seed of others.
@_cdecl("aftersales_fuzz")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let check = chosen.check
    SameThread.run { try await check(FuzzedBytes(bytes)) }
    return 0
}

/// What is done before the first input: the reader is found. Asked for a list, all names are written instead; asked for what is
/// hostile, that is read.
@_cdecl("aftersales_fuzz_begin")
public func begin() {
    switch named {
    case "list":
        for reader in FuzzedReader.all { print(reader.name) }
        exit(0)
    case "hostile": exit(HostileFiles.run() ? 0 : 1)
    default: _ = chosen
    }
}

private let named = ProcessInfo.processInfo.environment["AFTERSALES_FUZZ_READER"] ?? ""

/// The reader to be fuzzed.
private let chosen: FuzzedReader = {
    if let reader = FuzzedReader.all.first(where: { $0.name == named }) { return reader }
    let message = "AFTERSALES_FUZZ_READER has to name a reader: \(FuzzedReader.all.map(\.name))\n"
    FileHandle.standardError.write(Data(message.utf8))
    exit(2)
}()
