import AfterSales

/// Names of people who do not exist.
enum SampleNames {
    private static let families = [
        ("Wang", "王"), ("Li", "李"), ("Zhang", "张"), ("Liu", "刘"), ("Chen", "陈"), ("Yang", "杨"), ("Zhao", "赵"),
        ("Huang", "黄"), ("Zhou", "周"), ("Wu", "吴"), ("Xu", "徐"), ("Sun", "孙"), ("Hu", "胡"), ("Zhu", "朱"),
        ("Gao", "高"), ("Lin", "林"), ("He", "何"), ("Guo", "郭"), ("Ma", "马"), ("Luo", "罗"), ("Liang", "梁"),
        ("Song", "宋"), ("Zheng", "郑"), ("Xie", "谢"), ("Han", "韩"), ("Tang", "唐"), ("Feng", "冯"), ("Yu", "于"),
        ("Dong", "董"),
    ]
    private static let given = [
        ("Wei", "伟"), ("Fang", "芳"), ("Na", "娜"), ("Min", "敏"), ("Jing", "静"), ("Qiang", "强"), ("Lei", "磊"),
        ("Jun", "军"), ("Yang", "洋"), ("Yong", "勇"), ("Yan", "艳"), ("Jie", "杰"), ("Tao", "涛"), ("Ming", "明"),
        ("Chao", "超"), ("Ping", "平"), ("Gang", "刚"), ("Hui", "慧"), ("Ting", "婷"), ("Bo", "波"), ("Xin", "鑫"),
        ("Bin", "斌"), ("Kai", "凯"),
    ]

    /// The name of number `index`; the first 667 differ.
    static func name(_ index: Int) -> LocalizedText {
        let family = families[index % families.count]
        let given = given[index % given.count]
        return LocalizedText("\(family.0) \(given.0)", family.1 + given.1)
    }
}
