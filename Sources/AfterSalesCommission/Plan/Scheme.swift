/// One way of paying commission: who takes part, the formula, what is deducted.
public struct Scheme: Hashable, Sendable {
    /// A position's part in a pool.
    public struct Coefficient: Hashable, Sendable {
        /// The position.
        public var position: String
        /// A decimal greater than zero.
        public var value: String

        /// A position's coefficient.
        public init(_ position: String, _ value: String) {
            self.position = position
            self.value = value
        }
    }

    /// Money passed on from an individual scheme into another scheme's pool, where it is `contributions`.
    public struct Contribution: Hashable, Sendable {
        /// The scheme whose pool receives it.
        public var pool: String
        /// The formula, money.
        public var formula: String

        /// A contribution into a pool.
        public init(to pool: String, _ formula: String) {
            self.pool = pool
            self.formula = formula
        }
    }

    /// Something taken off an employee's gross.
    public struct Deduction: Hashable, Sendable {
        /// Names it on the statement.
        public var id: String
        /// The formula, money of zero or more; may use `gross`.
        public var formula: String

        /// A deduction from gross.
        public init(_ id: String, _ formula: String) {
            self.id = id
            self.formula = formula
        }
    }

    /// Names the scheme in statements, pools and facts.
    public var id: String
    /// Its name by language tag.
    public var title: [String: String]
    /// The name of its ``Basis``.
    public var basis: String
    /// The team, with basis `team`.
    public var team: String?
    /// Positions that take part; `*` stands for all.
    public var positions: [String]
    /// Positions left out of `*`.
    public var except: [String]
    /// How a pool is divided, in order; equal shares where empty.
    public var coefficients: [Coefficient]
    /// Named intermediates, in order.
    public var definitions: [Definition]
    /// The formula, money.
    public var amount: String
    /// Money passed on into pools.
    public var contributes: [Contribution]
    /// What is taken off each employee's gross.
    public var deductions: [Deduction]

    /// A scheme field by field, as its document has it.
    public init(
        id: String, title: [String: String] = [:], basis: String, team: String? = nil, positions: [String],
        except: [String] = [], coefficients: [Coefficient] = [], definitions: [Definition] = [], amount: String,
        contributes: [Contribution] = [], deductions: [Deduction] = []
    ) {
        self.id = id
        self.title = title
        self.basis = basis
        self.team = team
        self.positions = positions
        self.except = except
        self.coefficients = coefficients
        self.definitions = definitions
        self.amount = amount
        self.contributes = contributes
        self.deductions = deductions
    }
}
