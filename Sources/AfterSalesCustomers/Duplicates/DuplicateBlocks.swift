import AfterSalesCore
import AfterSalesStorage

/// What the files of a block have in common.
enum DuplicateBlockKind: String {
    case phone, email, account, number, car, plate, birthday, address, name

    /// Whether a similar name is part of the key, so that it cannot be narrowed by it.
    var isByName: Bool {
        switch self {
        case .birthday, .address, .name: true
        case .phone, .email, .account, .number, .car, .plate: false
        }
    }
}

/// Gives the files that have a key in common, key by key. Sorting takes less memory than a dictionary of lists, and the
/// order is the same in every process.
struct DuplicateBlocks {
    /// That a file has a key.
    struct Entry {
        let key: UInt64
        let file: UInt32
    }

    private let entries: [Entry]
    private var position = 0
    /// The key of the block that was given last.
    private(set) var key: UInt64?

    init(_ entries: [Entry]) {
        self.entries = entries.sorted { $0.key != $1.key ? $0.key < $1.key : $0.file < $1.file }
    }

    /// The files of the next key that more than one has, each once and in order.
    mutating func next() -> [UInt32]? {
        while position < entries.count {
            let start = position
            let key = entries[start].key
            while position < entries.count, entries[position].key == key { position += 1 }
            guard entries[start].file != entries[position - 1].file else { continue }
            var block: [UInt32] = []
            for entry in entries[start..<position] where block.last != entry.file { block.append(entry.file) }
            self.key = key
            return block
        }
        return nil
    }
}

extension Finding {
    /// That so many files share something that only those with similar names were compared.
    static func blockNarrowed(
        _ kind: DuplicateBlockKind, _ count: Int, most: Int, example: RecordKey<Customer>
    ) -> Finding {
        Finding(
            .note, .duplicateBlockNarrowed, at: .document, inputs: inputs(kind, count, most, example),
            LocalizedText(
                "\(count) files have the \(kind.words.english) of \(example.id) in common; of them only those with a name in common were compared",
                "\(count) 份档案与 \(example.id) 的\(kind.words.simplifiedChinese)相同，仅比较其中姓名相近者"))
    }

    /// That so many files share something that they were not compared by it.
    static func blockTooLarge(
        _ kind: DuplicateBlockKind, _ count: Int, most: Int, example: RecordKey<Customer>
    ) -> Finding {
        Finding(
            .warning, .duplicateBlockTooLarge, at: .document, inputs: inputs(kind, count, most, example),
            LocalizedText(
                "\(count) files would be compared with that of \(example.id) by their \(kind.words.english); as these are too many, none was",
                "按\(kind.words.simplifiedChinese)须与 \(example.id) 比较的档案达 \(count) 份，数量过多，未据此比较"))
    }

    /// That a file has more of something than is looked at.
    static func valuesLeftOut(_ key: RecordKey<Customer>, _ field: String, _ count: Int, most: Int) -> Finding {
        Finding(
            .warning, .duplicateValuesLeftOut, at: Place.document.field(field),
            inputs: [
                .init("customer", key.id.rawValue), .init("count", String(count)), .init("most", String(most)),
            ],
            LocalizedText(
                "customer \(key.id) has \(count) of them; duplicates are looked for by \(most)",
                "客户 \(key.id) 共有 \(count) 项，仅按 \(most) 项查重"))
    }

    private static func inputs(
        _ kind: DuplicateBlockKind, _ count: Int, _ most: Int, _ example: RecordKey<Customer>
    ) -> [Input] {
        [
            .init("kind", kind.rawValue), .init("count", String(count)), .init("most", String(most)),
            .init("customer", example.id.rawValue),
        ]
    }
}

extension DuplicateBlockKind {
    fileprivate var words: LocalizedText {
        switch self {
        case .phone: LocalizedText("telephone number", "电话号码")
        case .email: LocalizedText("e-mail address", "电子邮箱")
        case .account: LocalizedText("messaging account", "即时通讯账号")
        case .number: LocalizedText("document or registration number", "证件或登记号码")
        case .car: LocalizedText("car", "车辆")
        case .plate: LocalizedText("plate", "车牌号")
        case .birthday: LocalizedText("birthday", "生日")
        case .address: LocalizedText("address", "地址")
        case .name: LocalizedText("name", "名称")
        }
    }
}
