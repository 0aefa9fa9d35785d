import AfterSalesCore
import Testing

@Suite struct LifecycleTests {
    enum Status: CaseIterable { case draft, sent, paid, void, archived }
    enum Act: CaseIterable { case send, revise, pay, cancel, remind }
    typealias Invoice = Lifecycle<Status, Act>

    static let table: Invoice = [
        .init(from: .draft, on: .send, to: .sent),
        .init(from: .draft, on: .cancel, to: .void),
        .init(from: .sent, on: .pay, to: .paid),
        .init(from: .sent, on: .remind, to: .sent),
        .init(from: .sent, on: .revise, to: .draft),
        .init(from: .sent, on: .cancel, to: .void),
    ]

    /// What is to be, written a second time and differently: the state each action leads to.
    static let expected: [Status: [Act: Status]] = [
        .draft: [.send: .sent, .cancel: .void],
        .sent: [.pay: .paid, .remind: .sent, .revise: .draft, .cancel: .void],
        .paid: [:], .void: [:], .archived: [:],
    ]

    @Test(arguments: Status.allCases, Act.allCases)
    func everyStateAndAction(state: Status, act: Act) throws {
        let allowed = Self.table.allowed(in: state)
        if let target = Self.expected[state]?[act] {
            #expect(try Self.table.next(from: state, on: act) == target)
            #expect(allowed.contains(act))
        } else {
            let error = TransitionError(from: state, action: act, allowed: allowed)
            #expect(throws: error) { try Self.table.next(from: state, on: act) }
            #expect(!allowed.contains(act))
        }
    }

    @Test(arguments: Status.allCases)
    func statesWithoutAnExitAreFinal(state: Status) {
        #expect(Self.table.isFinal(state) == (Self.expected[state]?.isEmpty ?? true))
    }

    @Test func allowsInTheOrderOfTheTable() {
        #expect(Self.table.allowed(in: .sent) == [.pay, .remind, .revise, .cancel])
        #expect(Self.table.allowed(in: .draft) == [.send, .cancel])
        #expect(Self.table.allowed(in: .paid) == [])
    }

    @Test func theErrorIsTypedAndSaysWhatWasAllowed() {
        do {
            _ = try Self.table.next(from: .draft, on: .pay)
            Issue.record("paid a draft")
        } catch {
            // No cast: the compiler knows the error's type.
            #expect(error.from == .draft)
            #expect(error.action == .pay)
            #expect(error.allowed == [.send, .cancel])
            #expect(error.description == "pay is not allowed in draft; allowed: send, cancel")
        }
        let final = TransitionError<Status, Act>(from: .void, action: .pay, allowed: [])
        #expect(final.description == "pay is not allowed in void, which is final")
        #expect(final != TransitionError(from: .void, action: .pay, allowed: [.send]))
    }

    @Test func findsWhatCanBeReached() {
        #expect(Self.table.reachable(from: .draft) == [.draft, .sent, .paid, .void])
        #expect(Self.table.reachable(from: .paid) == [.paid])
        #expect(Self.table.unreachableStates(from: .draft) == [.archived])
        #expect(Self.table.unreachableStates(from: .paid) == [.draft, .sent, .void, .archived])
    }

    @Test func listsEveryConflictOfATable() {
        let rows: [Invoice.Transition] = [
            .init(from: .sent, on: .pay, to: .paid),
            .init(from: .draft, on: .send, to: .sent),
            .init(from: .draft, on: .send, to: .sent),
            .init(from: .sent, on: .pay, to: .void),
            .init(from: .sent, on: .pay, to: .archived),
            .init(from: .draft, on: .pay, to: .paid),
        ]
        do {
            _ = try Invoice(rows)
            Issue.record("took an ambiguous table")
        } catch {
            #expect(error.conflicts.map(\.from) == [.draft, .sent])
            #expect(error.conflicts.map(\.action) == [.send, .pay])
            #expect(error.conflicts.map(\.targets) == [[.sent, .sent], [.paid, .void, .archived]])
            #expect(error.description.contains("send in draft is declared more than once: sent, sent; pay in sent"))
        }
    }

    @Test func anEmptyTableAllowsNothing() throws {
        let nothing = try Invoice([])
        #expect(nothing.isFinal(.draft))
        #expect(nothing.reachable(from: .draft) == [.draft])
        #expect(nothing.mermaid() == "stateDiagram-v2\n")
    }

    @Test func anAmbiguousLiteralStopsTheProgram() async {
        await #expect(processExitsWith: .failure) {
            let table: Lifecycle<Status, Act> = [
                .init(from: .draft, on: .send, to: .sent), .init(from: .draft, on: .send, to: .void),
            ]
            _ = table.transitions
        }
    }

    @Test func drawsItself() {
        let drawing = """
            stateDiagram-v2
                [*] --> draft
                draft --> sent: send
                draft --> void: cancel
                sent --> paid: pay
                sent --> sent: remind
                sent --> draft: revise
                sent --> void: cancel
                paid --> [*]
                void --> [*]

            """
        #expect(Self.table.mermaid(from: .draft) == drawing)
        #expect(Self.table.mermaid() == drawing.replacing("    [*] --> draft\n", with: ""))
    }

    enum Oddity: String, CaseIterable, CustomStringConvertible {
        case begun = "just begun"
        case end
        var description: String { rawValue }
    }

    @Test func namesWhatMermaidWouldNotTake() throws {
        let table = try Lifecycle<Oddity, Act>([.init(from: .begun, on: .send, to: .end)])
        #expect(
            table.mermaid(from: .begun) == """
                stateDiagram-v2
                    state "just begun" as s0
                    state "end" as s1
                    [*] --> s0
                    s0 --> s1: send
                    s1 --> [*]

                """)
    }
}
