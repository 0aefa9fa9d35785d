/// The text of each kind in format 1. A released format stays readable: what stands here is never edited.
enum OrderFixtures {
    /// An order with everything, of which a line was undone.
    static let order = #"""
        {"advisor":"E1","advisories":[{"code":"openRecall","inputs":[{"name":"campaign","value":"24V1"}],\#
        "message":{"english":"there is an open recall","simplifiedChinese":"有未完成的召回"},\#
        "place":{"column":3,"path":"$.vehicle"},"severity":"warning"}],"authorizations":[{"at":"2026-06-01T01:15:00Z","by":{"id":"王师傅代签","kind":"driver"},\#
        "estimate":2,"jobs":["J1"],"limit":"2000.00 CNY","proof":{"kind":"recording","reference":"电话录音-44"}}],\#
        "customer":"C1","delivery":{"accepted":{"kind":"signature","reference":"交车签字-22"},\#
        "at":"2026-06-01T03:00:00Z","explainedBy":"E1","nextService":{"kilometres":50000,"on":"2026-12-01"},\#
        "unpaidApprovedBy":"E2"},"estimates":[{"at":"2026-06-01T01:10:00Z","by":{"id":"E1","kind":"employee"},\#
        "customerTotal":"796.00 CNY","notToExceed":"796.00 CNY","total":"1626.00 CNY",\#
        "version":1},{"at":"2026-06-01T01:11:00Z","by":{"id":"E1","kind":"employee"},\#
        "customerTotal":"819.00 CNY","notToExceed":"2000.00 CNY","replaced":[{"code":"OP-1","components":[],\#
        "discount":{"rate":"0.1"},"hours":{"paid":"1.20","sold":"1.50"},"id":"L1","job":"J1","kind":"labour",\#
        "payType":"customer","quantity":"1.500","taxRate":"0.13","text":"replace starter",\#
        "unitCost":"80.00 CNY","unitPrice":"220.00 CNY"},{"code":"P-1","components":[],\#
        "discount":{"amount":"20.00 CNY"},"id":"L2","job":"J1","kind":"part","partClass":"base",\#
        "payType":"insurance","quantity":"1.000","taxRate":"0.13","text":"starter","unitCost":"600.00 CNY",\#
        "unitPrice":"900.00 CNY"},{"code":"PK-1","components":[{"code":"OP-2","hours":{"paid":"0.50",\#
        "sold":"0.50"},"id":"L3a","kind":"labour","listAmount":"100.00 CNY","quantity":"1.000",\#
        "text":"oil change"},{"code":"P-2","id":"L3b","kind":"part","listAmount":"350.00 CNY",\#
        "partClass":"consumable","quantity":"4.500","text":"oil","unitCost":"40.00 CNY"}],"id":"L3","job":"J1",\#
        "kind":"package","payType":"customer","quantity":"1.000","taxRate":"0.13","text":"small service",\#
        "unitPrice":"399.00 CNY"},{"components":[],"id":"L4","job":"J2","kind":"labour","payType":"customer",\#
        "quantity":"1.000","taxRate":"0.13","text":"wash","unitPrice":"50.00 CNY"}],\#
        "replacedTransfers":[{"amount":"50.00 CNY","from":"insurance","reason":"上次免赔说法","to":"customer"}],\#
        "total":"1599.00 CNY","version":2}],"holds":[{"job":"J1","note":"等他太太同意","reason":"approval",\#
        "since":"2026-06-01T01:21:00Z","until":"2026-06-01T01:30:00Z"}],\#
        "inspections":[{"at":"2026-06-01T02:36:00Z","by":"E5","failedJobs":["J1"],"items":[{"isGood":false,\#
        "isSafety":true,"note":"副驾脚垫有污渍","text":"brakes"}],"level":"self","note":"客户抱怨异味",\#
        "roadTestKilometres":3,"round":1},{"at":"2026-06-01T02:41:00Z","by":"E6","failedJobs":[],"items":[],\#
        "level":"self","round":2},{"at":"2026-06-01T02:41:00Z","by":"E9","failedJobs":[],"items":[],\#
        "level":"teamLeader","round":2},{"at":"2026-06-01T02:41:00Z","by":"E10","failedJobs":[],"items":[],\#
        "level":"final","round":2}],"insurerAudits":[{"amount":"900.00 CNY","at":"2026-06-01T02:51:00Z",\#
        "by":{"id":"E1","kind":"employee"},"on":"2026-06-02","reference":"保险案卷-33"}],"jobs":[{"bay":"B2",\#
        "clockings":[{"off":"2026-06-01T02:34:00Z","on":"2026-06-01T01:34:00Z","technician":"E5"}],\#
        "concerns":["c1"],"consent":{"authorization":0,"kind":"authorized"},\#
        "diagnosis":{"at":"2026-06-01T01:21:00Z","by":"E5","causalPart":"P-1","cause":"他常年短途用车",\#
        "correction":"换件后车主很满意","fault":"P0615","isSafetyFault":true,"nature":"defect",\#
        "replaced":[{"extent":"mainPart","line":"L2","part":"starter","system":"electrical"}],\#
        "system":"electrical"},"finishedAt":"2026-06-01T02:40:00Z",\#
        "id":"J1","shares":[{"share":"0.5","team":"T5","technician":"E5"},{"share":"0.5","team":"T5",\#
        "technician":"E6"}],"skill":"electrical","text":"starter and service"},{"clockings":[],"concerns":[],\#
        "consent":{"at":"2026-06-01T01:14:00Z","kind":"declined","reason":"太贵了不想修"},"id":"J2","shares":[],\#
        "skill":"washing","text":"wash"}],"jointChecks":[{"at":"2026-06-01T01:06:00Z","by":"E1","concern":"c1",\#
        "finding":"一起听到咔哒声","kind":"roadTest","signature":"路试签字-55"}],"key":{"dealer":"D01","id":"RO-1"},\#
        "lane":"rework","lines":[{"code":"OP-1","components":[],"discount":{"rate":"0.1"},\#
        "hours":{"paid":"1.20","sold":"1.50"},"id":"L1","job":"J1","kind":"labour","payType":"customer",\#
        "quantity":"1.500","taxRate":"0.13","text":"replace starter","unitCost":"80.00 CNY",\#
        "unitPrice":"200.00 CNY"},{"code":"P-1","components":[],"discount":{"amount":"20.00 CNY"},"id":"L2",\#
        "job":"J1","kind":"part","partClass":"base","payType":"insurance","quantity":"1.000","taxRate":"0.13",\#
        "text":"starter","unitCost":"600.00 CNY","unitPrice":"900.00 CNY"},{"code":"PK-1",\#
        "components":[{"code":"OP-2","hours":{"paid":"0.50","sold":"0.50"},"id":"L3a","kind":"labour",\#
        "listAmount":"100.00 CNY","quantity":"1.000","text":"oil change"},{"code":"P-2","id":"L3b",\#
        "kind":"part","listAmount":"350.00 CNY","partClass":"consumable","quantity":"4.500","text":"oil",\#
        "unitCost":"40.00 CNY"}],"id":"L3","job":"J1","kind":"package","payType":"customer","quantity":"1.000",\#
        "taxRate":"0.13","text":"small service","unitPrice":"399.00 CNY"},{"components":[],"id":"L4","job":"J2",\#
        "kind":"labour","payType":"customer","quantity":"1.000","taxRate":"0.13","text":"wash",\#
        "unitPrice":"50.00 CNY"}],"openedAt":"2026-06-01T01:00:00Z","origin":{"appointment":"A1",\#
        "comeback":{"again":"c1","concern":"c0","employee":"E7","fault":"workmanship","order":"RO-0"},"complaint":"K1",\#
        "rescue":"R1"},"partMovements":[{"at":"2026-06-01T01:32:00Z","by":"E8","line":"L2","quantity":"1.000",\#
        "source":"ordered","way":"issued"},{"at":"2026-06-01T01:32:00Z","by":"E8","line":"L3b",\#
        "quantity":"4.500","source":"shelf","way":"issued"},{"at":"2026-06-01T01:33:00Z","by":"E8","line":"L3b",\#
        "quantity":"0.500","way":"returned"},{"at":"2026-06-01T01:33:00Z","by":"E8","line":"L3b",\#
        "quantity":"0.500","source":"shelf","way":"issued"}],"payments":[{"amount":"769.00 CNY",\#
        "at":"2026-06-01T02:52:00Z","by":{"id":"收银备注人甲","kind":"cashier"},"id":"P1","method":"prepaid",\#
        "payType":"customer","plan":"PP1","way":"received"}],"progress":[{"at":"2026-06-01T01:31:00Z","by":"E5",\#
        "expected":"2026-06-01T07:30:00Z","note":"他说下午来取"}],"promises":[{"at":"2026-06-01T01:12:00Z",\#
        "by":{"id":"E1","kind":"employee"},"ready":"2026-06-01T06:00:00Z"},{"at":"2026-06-01T01:13:00Z",\#
        "by":{"id":"E1","kind":"employee"},"informed":"phone","ready":"2026-06-01T07:40:00Z",\#
        "reason":"配件晚到客户很急"}],"reception":{"belongings":["婴儿座椅一个"],"concerns":[{"answers":[{"answer":"早上最冷的时候",\#
        "question":"temperature"}],"id":"c1","words":"冷车打不着火"},{"answers":[],"id":"c2","leftAlone":"客户说先不管",\#
        "words":"客户抱怨异味"}],"fuel":"0.5","kilometres":41200,"looseAccessories":["随车千斤顶一套"],\#
        "marks":[{"damage":"scratch","panel":"frontLeftDoor","photo":"照片-划痕-77"}],"photos":["照片-正面-88"],\#
        "signature":"接车签字-66"},"reversals":[{"credit":"RO-1C","isRest":false,"lines":["L1"]}],\#
        "settlement":{"at":"2026-06-01T02:50:00Z","by":{"id":"E1","kind":"employee"},"on":"2026-06-01",\#
        "payers":[{"due":"769.00 CNY","lines":{"gross":"669.00 CNY","net":"592.04 CNY","tax":"76.96 CNY"},\#
        "payType":"customer","transferred":"100.00 CNY"},{"due":"780.00 CNY","lines":{"gross":"880.00 CNY",\#
        "net":"778.76 CNY","tax":"101.24 CNY"},"payType":"insurance","transferred":"-100.00 CNY"}],\#
        "total":{"gross":"1549.00 CNY","net":"1370.80 CNY","tax":"178.20 CNY"}},"status":"closed",\#
        "steps":[{"action":"checkIn","at":"2026-06-01T01:05:00Z","by":{"id":"E1","kind":"employee"},\#
        "to":"checkedIn"},{"action":"estimate","at":"2026-06-01T01:10:00Z","by":{"id":"E1","kind":"employee"},\#
        "to":"estimated"},{"action":"estimate","at":"2026-06-01T01:11:00Z","by":{"id":"E1","kind":"employee"},\#
        "to":"estimated"},{"action":"authorize","at":"2026-06-01T01:15:00Z","by":{"id":"王师傅代签","kind":"driver"},\#
        "to":"authorized"},{"action":"startWork","at":"2026-06-01T01:20:00Z","by":{"id":"E5","kind":"employee"},\#
        "to":"inProgress"},{"action":"hold","at":"2026-06-01T01:21:00Z","by":{"id":"E1","kind":"employee"},\#
        "reason":"approval","to":"inProgress"},{"action":"resume","at":"2026-06-01T01:30:00Z","by":{"id":"E1",\#
        "kind":"employee"},"reason":"approval","to":"inProgress"},{"action":"finishWork",\#
        "at":"2026-06-01T02:35:00Z","by":{"id":"E5","kind":"employee"},\#
        "to":"workDone"},{"action":"failInspection","at":"2026-06-01T02:36:00Z","by":{"id":"E5",\#
        "kind":"employee"},"to":"inProgress"},{"action":"finishWork","at":"2026-06-01T02:40:00Z",\#
        "by":{"id":"E5","kind":"employee"},"to":"workDone"},{"action":"inspect","at":"2026-06-01T02:41:00Z",\#
        "by":{"id":"E6","kind":"employee"},"to":"workDone"},{"action":"inspect","at":"2026-06-01T02:41:00Z",\#
        "by":{"id":"E9","kind":"employee"},"to":"workDone"},{"action":"passInspection",\#
        "at":"2026-06-01T02:41:00Z","by":{"id":"E10","kind":"employee"},"to":"inspected"},{"action":"settle",\#
        "at":"2026-06-01T02:50:00Z","by":{"id":"E1","kind":"employee"},"to":"settled"},{"action":"deliver",\#
        "at":"2026-06-01T03:00:00Z","by":{"id":"E1","kind":"employee"},"to":"delivered"},{"action":"close",\#
        "at":"2026-06-01T03:10:00Z","by":{"id":"E1","kind":"employee"},"to":"closed"},{"action":"reverse",\#
        "at":"2026-06-01T03:20:00Z","by":{"id":"E1","kind":"employee"},"reason":"多收了钱要退","to":"closed"}],\#
        "team":"T1","terms":{"currency":"CNY","rounding":"halfAwayFromZero","taxBasis":"inclusive"},\#
        "transfers":[{"amount":"100.00 CNY","from":"insurance","reason":"免赔由他承担","to":"customer"}],\#
        "vehicle":"V1"}
        """#

    /// The credit that undid it.
    static let credit = #"""
        {"advisor":"E1","advisories":[],"authorizations":[],"customer":"C1","estimates":[],"holds":[],"inspections":[],\#
        "insurerAudits":[],"jobs":[{"bay":"B2","clockings":[],"concerns":["c1"],"consent":{"authorization":0,\#
        "kind":"authorized"},"finishedAt":"2026-06-01T02:40:00Z","id":"J1","shares":[{"share":"0.5","team":"T5",\#
        "technician":"E5"},{"share":"0.5","team":"T5","technician":"E6"}],"skill":"electrical",\#
        "text":"starter and service"}],"jointChecks":[],"key":{"dealer":"D01","id":"RO-1C"},"lane":"rework",\#
        "lines":[{"code":"OP-1","components":[],"discount":{"rate":"0.1"},"hours":{"paid":"1.20","sold":"1.50"},\#
        "id":"L1","job":"J1","kind":"labour","payType":"customer","quantity":"1.500","taxRate":"0.13",\#
        "text":"replace starter","unitCost":"80.00 CNY","unitPrice":"200.00 CNY"}],\#
        "openedAt":"2026-06-01T03:20:00Z","origin":{"appointment":"A1","comeback":{"again":"c1","concern":"c0",\#
        "employee":"E7","fault":"workmanship","order":"RO-0"},"complaint":"K1","rescue":"R1",\#
        "reversal":{"order":"RO-1","reason":"多收了钱要退","settledOn":"2026-06-01"}},"partMovements":[],"payments":[],"progress":[],\#
        "promises":[],"reversals":[],"settlement":{"at":"2026-06-01T03:20:00Z","by":{"id":"E1",\#
        "kind":"employee"},"on":"2026-06-01","payers":[{"due":"-270.00 CNY","lines":{"gross":"-270.00 CNY",\#
        "net":"-238.94 CNY","tax":"-31.06 CNY"},"payType":"customer","transferred":"0.00 CNY"}],\#
        "total":{"gross":"-270.00 CNY","net":"-238.94 CNY","tax":"-31.06 CNY"}},"status":"closed",\#
        "steps":[{"action":"credit","at":"2026-06-01T03:20:00Z","by":{"id":"E1","kind":"employee"},\#
        "reason":"多收了钱要退","to":"closed"}],"team":"T1","terms":{"currency":"CNY","rounding":"halfAwayFromZero",\#
        "taxBasis":"inclusive"},"transfers":[],"vehicle":"V1"}
        """#

    /// The figures of the order: hours only where they are stated.
    static let figures = #"""
        {"advisor":"E1","comebackOf":"RO-0","count":{"orders":1,"parts":[{"isComeback":true,\#
        "payType":"customer"},{"isComeback":true,"payType":"insurance"},{"isComeback":true,"team":"T5",\#
        "technician":"E5"}],"traits":{"hasAccessory":false,"hasPackage":true,"isByAppointment":true,\#
        "isOneItem":true}},"currency":"CNY","earnedIn":"2026-06","key":{"dealer":"D01","id":"RO-1"},"lane":"rework",\#
        "lines":[{"cost":12000,"discount":3000,"isComeback":true,"job":"J1","kind":"labour","line":"L1",\#
        "net":23894,"paidHours":"0.00","payType":"customer","skill":"electrical","soldHours":"1.50","tax":3106},\#
        {"cost":60000,"discount":2000,"isComeback":true,"job":"J1","kind":"part","line":"L2","net":77876,\#
        "partClass":"base","payType":"insurance","skill":"electrical","tax":10124},{"component":"L3a",\#
        "discount":0,"isComeback":true,"job":"J1","kind":"labour","line":"L3","net":7847,"paidHours":"0.00",\#
        "payType":"customer","skill":"electrical","soldHours":"0.50","tax":1020},{"component":"L3b",\#
        "cost":18000,"discount":0,"isComeback":true,"job":"J1","kind":"part","line":"L3","net":27463,\#
        "partClass":"consumable","payType":"customer","skill":"electrical","tax":3570}],"on":"2026-06-01",\#
        "recordedAt":"2026-06-01T02:50:00Z","taxBasis":"inclusive","team":"T1","vehicle":"V1","work":[{"clocked":"1.00","isComeback":true,\#
        "job":"J1","skill":"electrical","team":"T5","technician":"E5"}]}
        """#

    /// A hard case.
    static let hardCase = #"""
        {"at":"2026-06-01T03:30:00Z","author":"E5","car":{"engine":"EA888","make":"Audi","model":"A6L",\#
        "modelYear":2024},"details":{"cause":"起动机电磁开关卡滞","cure":"更换起动机总成","symptom":"冷车启动困难，怠速抖动；仪表有 rattle 声",\#
        "troubleCodes":["P0301","P0300-00"]},"key":{"dealer":"D01","id":"HC-1"},"kilometres":41200,\#
        "order":"RO-1","parts":[{"code":"P-1","text":"starter"},{"code":"P-2","text":"oil"}]}
        """#
}
