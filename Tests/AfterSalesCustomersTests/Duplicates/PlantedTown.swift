import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import AfterSalesTesting

/// The files of a small town, some of whose people have two.
struct PlantedTown {
    private(set) var files: [SampleFile] = []
    /// The ids of pairs that are one person, the smaller id first.
    private(set) var pairs: Set<[String]> = []
    private var random: SeededRandom

    private static let familyNames = Array("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高").map(String.init)
    private static let characters = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚小晓文志建国红玉春华建梅").map(String.init)
    private static let surnames = [
        "Miller", "Schmidt", "Kowalski", "Rossi", "Moreau", "Jensen", "Novak", "O'Brien", "García", "Lindqvist",
        "Papadakis", "Horváth", "Silva", "Müller", "Dubois", "Bakker", "Virtanen", "Popescu", "Yılmaz", "Fernández",
    ]
    private static let givenNames = [
        "Anna", "Peter", "Maria", "Johannes", "Sophie", "Luca", "Katarzyna", "Henrik", "Isabel", "Thomas", "Birgit",
        "Marek", "Zoltán", "Helena", "Pierre", "Aleksandra", "Joost", "Ioana", "Emre", "Carmen", "Stefan", "Ingrid",
    ]
    private static let streets = ["人民路", "解放大道", "中山北路", "建设街", "长江路", "学院路", "Harbour Road", "Station Street"]

    init(seed: UInt64, people: Int, twice: Int) {
        random = SeededRandom(seed: seed)
        while files.count < people - twice { addHousehold(atMost: people - twice - files.count) }
        let firsts = files.shuffled(using: &random).prefix(twice)
        for first in firsts {
            let second = again(first)
            files.append(second)
            pairs.insert([first.id, second.id].sorted())
        }
        files.shuffle(using: &random)
    }

    private var newID: String { "P\(files.count)" }
    private mutating func mobile() -> String { "139\(random.number(10_000_000...99_999_999))" }

    /// People who live together; they share an address and, now and then, a telephone.
    private mutating func addHousehold(atMost count: Int) {
        let isChinese = random.chance(70)
        let family = random.pick(isChinese ? Self.familyNames : Self.surnames)
        let street = "\(random.pick(Self.streets))\(random.number(1...300))号\(random.number(1...40))室"
        let shared = mobile()
        // No parent gives two children one name.
        var taken: Set<String> = []
        for _ in 0..<min(count, random.number(1...3)) {
            var file = SampleFile(newID, "")
            repeat {
                if isChinese {
                    let second = random.chance(70) ? random.pick(Self.characters) : ""
                    file.name = family + random.pick(Self.characters) + second
                } else {
                    file.name = "\(random.pick(Self.givenNames)) \(family)"
                }
            } while !taken.insert(file.name).inserted
            file.birthday = random.chance(85) ? birthday() : nil
            file.street = random.chance(80) ? street : nil
            file.mobiles = [random.chance(20) ? shared : mobile()]
            if random.chance(10) { file.phones = ["021-62345678"] }
            files.append(file)
        }
    }

    private mutating func birthday() -> String {
        LocalDate.day("1950-01-01").later(random.number(0...18_000)).description
    }

    /// The same person, entered once more by somebody else: with one or two things wrong, missing or new.
    private mutating func again(_ first: SampleFile) -> SampleFile {
        var file = first
        file.id = newID
        switch random.number(0...5) {
        case 0: file.name = swapped(file.name)
        case 1: file.name = misspelt(file.name)
        case 2: file.mobiles = [mobile()]
        case 3: file.street = nil
        case 4: file.birthday = nil
        default: file.street = "\(random.pick(Self.streets))\(random.number(1...300))号"
        }
        if random.chance(30), file.birthday != nil, file.street != nil { file.mobiles = [mobile()] }
        return file
    }

    private func swapped(_ name: String) -> String {
        let words = name.split(separator: " ")
        return words.count > 1 ? words.reversed().joined(separator: " ") : name
    }

    private mutating func misspelt(_ name: String) -> String {
        var letters = Array(name)
        guard letters.count > 3 else { return name }
        letters.swapAt(letters.count - 2, letters.count - 3)
        return String(letters)
    }
}

extension LocalDate {
    func later(_ days: Int) -> LocalDate { (try? adding(days: days)) ?? self }
}
