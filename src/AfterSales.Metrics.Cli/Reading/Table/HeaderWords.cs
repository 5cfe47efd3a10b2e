using System.Text;

namespace AfterSales.Metrics.Cli.Reading;

/// <summary>What headers call the columns: the documented name, and the words of Chinese, German and English exports that mean nothing else in the
/// file.</summary>
internal static class HeaderWords
{
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["date"] = ["日期", "过账日期", "凭证日期", "记账日期", "datum", "buchungsdatum", "belegdatum", "posting date", "document date", "booking date", "transaction date"],
        ["amount"] = ["金额", "费用", "本币金额", "betrag", "netto", "nettobetrag", "net amount", "amount in local currency", "value", "wert"],
        ["debit"] = ["借方", "借方金额", "soll", "debit amount"],
        ["credit"] = ["贷方", "贷方金额", "haben", "credit amount"],
        ["currency"] = ["币种", "货币", "währung", "waehrung", "curr", "currency code", "currency key"],
        ["account"] = ["科目", "科目代码", "会计科目", "konto", "sachkonto", "g/l account", "gl account", "account number", "account code", "kontonummer"],
        ["account_name"] = ["科目名称", "kontobezeichnung", "kontoname", "account description", "account text"],
        ["department"] = ["部门", "成本中心", "abteilung", "kostenstelle", "cost center", "cost centre", "dept"],
        ["activity"] = ["活动", "作业", "tätigkeit", "taetigkeit", "leistungsart"],
        ["object"] = ["对象", "kostenträger", "cost object", "category", "kategorie"],
        ["document"] = ["凭证号", "凭证编号", "单号", "beleg", "belegnummer", "document number", "invoice", "invoice number", "rechnungsnummer"],
        ["line"] = ["预算项目", "预算科目", "budgetposition", "budget line"],
        ["month"] = ["月份", "monat", "期间"],
        ["from"] = ["来源", "von"],
        ["to"] = ["去向", "an"],
        ["units"] = ["数量", "menge", "einheiten", "quantity", "units sold", "qty"],
        ["resource"] = ["资源", "人员", "技师", "ressource", "techniker", "mitarbeiter", "technician", "employee"],
        ["start"] = ["开始", "开始时间", "beginn", "anfang", "start time", "begin"],
        ["end"] = ["结束", "结束时间", "ende", "end time"],
        ["case"] = ["工单", "工单号", "案件", "fall", "fallnummer", "auftrag", "auftragsnummer", "ticket", "case number", "work order"],
        ["step"] = ["步骤", "环节", "schritt", "prozessschritt", "aktivität", "vorgang", "event", "concept:name"],
        ["per_hour"] = ["小时费率", "stundensatz", "hourly rate", "rate per hour"],
        ["respondent"] = ["受访者", "客户编号", "teilnehmer", "befragter", "respondent id", "response id"],
        ["question"] = ["问题", "题目", "frage"],
        ["answer"] = ["回答", "答案", "评分", "antwort", "score", "rating"],
        ["weight"] = ["权重", "gewicht"],
        ["segment"] = ["客户群", "kundengruppe"],
        ["initiative"] = ["项目", "方案", "projekt", "vorhaben", "project"],
        ["quantity"] = ["数量", "退货数量", "menge", "qty", "units"],
        ["refund"] = ["退款", "退款金额", "erstattung", "gutschrift", "refund amount"],
        ["revenue"] = ["收入", "销售额", "umsatz", "sales", "gross revenue"],
        ["product"] = ["产品", "产品编号", "produkt", "artikel", "artikelnummer", "sku", "item"],
        ["customer"] = ["客户", "kunde", "kundennummer", "customer number"],
        ["country"] = ["国家", "land"],
        ["outcome"] = ["结果", "维修结果", "ergebnis", "result"],
        ["category"] = ["类别", "kategorie"],
        ["brand"] = ["品牌", "marke"],
        ["day"] = ["星期", "wochentag", "weekday"],
    };

    /// <summary>A header or word as it is compared: small letters and digits, without spaces, points and lines.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var c in text.Trim().Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
        }

        return plain.ToString();
    }

    /// <summary>Whether a header is another word for a column.</summary>
    public static bool Means(string header, string column)
        => Plain(header) is { Length: > 0 } plain
            && (plain == Plain(column) || (Known.TryGetValue(column, out var words) && words.Any(w => Plain(w) == plain)));
}
