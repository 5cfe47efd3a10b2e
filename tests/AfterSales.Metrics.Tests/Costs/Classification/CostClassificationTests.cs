using System.Text.Json;
using AfterSales.Metrics.Costs;
using static AfterSales.Metrics.Costs.CostClass;

namespace AfterSales.Metrics.Tests.Costs;

public class CostClassificationTests
{
    private static readonly Currency Eur = Currency.Of("EUR");
    private static readonly CostDimension Category = CostDimension.Of("Category");

    public static TheoryData<string> References
        => [
            .. Reference.Cases("cost_classification.json")
                .Where(c => c.Inputs.TryGetProperty("lines", out _) || EvaluationLedger.Lines is not null)
                .Select(c => c.Name),
        ];

    [Theory]
    [MemberData(nameof(References))]
    public void Classify_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("cost_classification.json").Single(c => c.Name == name);
        string[] known = inputs.TryGetProperty("lines", out _) ? ["lines", "rules"] : ["amount_column", "code_column", "file", "rule", "rules"];
        Assert.Equal(known, inputs.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        var rules = CostRuleSet.Of(inputs.GetProperty("rules").EnumerateArray().Select(rule => CostRule.ForAccounts(
            rule.GetProperty("prefix").GetString()!, CostClass.Of(Category, rule.GetProperty("category").GetString()!))));
        var (accounts, amounts) = inputs.TryGetProperty("lines", out var lines)
            ? (lines.EnumerateArray().Select(line => line[0].GetString()!).ToArray(), lines.EnumerateArray().Select(line => line[1].Exact()).ToArray())
            : EvaluationLedger.Lines!.Value;

        AssertAgrees(expected, CostClassification.Classify(accounts, amounts, Eur, rules));
        AssertAgrees(expected, CostClassification.Classify(
            accounts.Zip(amounts, (account, amount) => new CostEntry { Account = account, Amount = Money.Of(amount, Eur) }), Eur, rules));
    }

    [Fact]
    public void Classify_EvaluationLedger_HasItsOwnTotals()
    {
        if (EvaluationLedger.Lines is not { } ledger)
        {
            return;
        }

        var total = CostTally.Of(ledger.Accounts, ledger.Amounts, Currency.Of("GBP")).ToTotal();

        Assert.Equal((181_613, 3_418), (total.Rows, total.CreditRows));
        Assert.Equal(Money.Of(271_151_506.19m, "GBP"), total.Net);
    }

    [Fact]
    public void Classify_SeveralDimensions_EachHasItsDecidingRule()
    {
        var rules = CostRuleSet.Of(
        [
            CostRule.ForAccounts("6", Indirect, Fixed),
            CostRule.ForAccounts("61", Labor),
            new CostRule { AccountPrefix = "61", Department = "Field", Classes = [Direct] },
        ]);

        var line = Assert.Single(CostClassification.Classify([Entry("6110", 10m) with { Department = "Field" }], Eur, rules).Entries);

        Assert.Equal(
            [(CostDimension.Traceability, Direct, 2), (CostDimension.Behavior, Fixed, 0), (CostDimension.Element, Labor, 1)],
            line.Decisions.Select(d => (d.Dimension, d.Class!, d.RuleIndex!.Value)));
    }

    [Fact]
    public void Classify_Priority_GoesBeforePrefix()
    {
        var rules = CostRuleSet.Of([CostRule.ForAccounts("6110", Direct), CostRule.ForAccounts("6", Indirect) with { Priority = 1 }]);

        var result = CostClassification.Classify([Entry("6110", 10m)], Eur, rules);

        Assert.Equal(10m, result.TotalsOf(Indirect).Net.Amount);
        Assert.Equal(CostRuleStatus.Overruled, result.Rules[0].Status);
        Assert.Equal(1, result.Rules[0].MetRows);
    }

    [Fact]
    public void Classify_EffectiveDates_TheRuleInForceDecides()
    {
        var rules = CostRuleSet.Of(
        [
            CostRule.ForAccounts("61", Fixed) with { To = new LocalDate(2025, 3, 31) },
            CostRule.ForAccounts("61", Variable) with { From = new LocalDate(2025, 4, 1) },
        ]);
        CostEntry[] ledger =
        [
            Entry("61", 1m) with { Date = new LocalDate(2025, 3, 31) },
            Entry("61", 2m) with { Date = new LocalDate(2025, 4, 1) },
            Entry("61", 4m),
        ];

        var behavior = CostClassification.Classify(ledger, Eur, rules).In(CostDimension.Behavior);

        Assert.Equal([1m, 2m], behavior.Classes.Select(c => c.Totals.Net.Amount));
        Assert.Equal(4m, behavior.Unclassified.Totals.Net.Amount);
    }

    [Fact]
    public void Classify_SignAndPredicate_AreConditions()
    {
        var rules = CostRuleSet.Of(
        [
            new CostRule { Sign = CostSign.Credit, Classes = [Returns] },
            new CostRule { Predicate = entry => entry.Document == "PO-7", Object = "Pump", Classes = [Repair] },
        ]);

        var result = CostClassification.Classify(
            [
                Entry("1", -5m), Entry("1", 0m), Entry("1", 7m) with { Document = "PO-7", Object = "Pump" }, Entry("1", 9m) with { Document = "PO-7" },
            ], Eur, rules);

        Assert.Equal(-5m, result.TotalsOf(Returns).Credits.Amount);
        Assert.Equal(7m, result.TotalsOf(Repair).Net.Amount);
        Assert.Equal(2, result.In(CostDimension.Process).Unclassified.Totals.Rows);
    }

    [Fact]
    public void Classify_TieOfDifferentConditions_FirstDecidesAndTheConflictIsReported()
    {
        var rules = CostRuleSet.Of(
        [
            new CostRule { AccountPrefix = "61", Department = "Field", Classes = [Repair] },
            new CostRule { AccountPrefix = "61", Object = "Pump", Classes = [Maintenance] },
        ]);

        var result = CostClassification.Classify([Entry("61", 8m) with { Department = "Field", Object = "Pump" }], Eur, rules);

        Assert.Equal(8m, result.TotalsOf(Repair).Net.Amount);
        var conflict = Assert.Single(result.Conflicts);
        Assert.Equal((0, 1, 8m), (conflict.DecidingRuleIndex, conflict.OtherRuleIndex, conflict.Totals.Net.Amount));
    }

    [Fact]
    public void Classify_RuleNobodyMeets_IsNamed()
    {
        var result = CostClassification.Classify(
            [Entry("61", 8m)], Eur, CostRuleSet.Of([CostRule.ForAccounts("61", Direct), CostRule.ForAccounts("9", Indirect)]));

        Assert.Equal([CostRuleStatus.Decided, CostRuleStatus.NeverMet], result.Rules.Select(use => use.Status));
        Assert.Equal(0m, result.TotalsOf(Indirect).Net.Amount);
    }

    [Fact]
    public void Classify_Reversal_CancelsItsCharge()
    {
        var result = CostClassification.Classify([Entry("61", 8.15m), Entry("61", -8.15m)], Eur, CostRuleSet.Of([CostRule.ForAccounts("61", Direct)]));

        var direct = result.TotalsOf(Direct);
        Assert.Equal((2, 1, 8.15m, -8.15m, 0m), (direct.Rows, direct.CreditRows, direct.Debits.Amount, direct.Credits.Amount, direct.Net.Amount));
        Assert.Equal(UndefinedReason.ZeroDenominator, result.In(CostDimension.Traceability).Classes[0].ShareOfNet.Reason);
        Assert.Equal(1, result.In(CostDimension.Traceability).CoverageByAmount.Value);
    }

    [Fact]
    public void Classify_EmptyLedger_IsZeroWithoutCoverage()
    {
        var traceability = CostClassification.Classify([], Eur, CostRuleSet.Of([CostRule.ForAccounts("61", Direct)])).In(CostDimension.Traceability);

        Assert.Equal(0, traceability.Unclassified.Totals.Rows);
        Assert.Equal(UndefinedReason.NoData, traceability.CoverageByCount.Reason);
        Assert.Equal(UndefinedReason.NoData, traceability.CoverageByAmount.Reason);
    }

    [Fact]
    public void Classify_OnlyZeros_IsCoveredByCountNotByAmount()
    {
        var traceability = CostClassification.Classify(
            [Entry("61", 0m)], Eur, CostRuleSet.Of([CostRule.ForAccounts("61", Direct)])).In(CostDimension.Traceability);

        Assert.Equal(1, traceability.CoverageByCount.Value);
        Assert.Equal(UndefinedReason.ZeroDenominator, traceability.CoverageByAmount.Reason);
    }

    [Fact]
    public void Classify_UnknownDepartment_IsUnclassifiedNotLost()
    {
        var rules = CostRuleSet.Of([new CostRule { Department = "Field", Classes = [Direct] }]);

        var traceability = CostClassification.Classify([Entry("61", 3m) with { Department = "Fleet" }], Eur, rules).In(CostDimension.Traceability);

        Assert.Equal(3m, traceability.Unclassified.Totals.Net.Amount);
        Assert.Equal(0, traceability.CoverageByCount.Value);
    }

    [Fact]
    public void Classify_TwoCurrencies_NamesBoth()
    {
        var mismatch = Assert.Throws<CurrencyMismatchException>(
            () => CostClassification.Classify([Entry("61", 3m), Entry("61", 0m) with { Amount = Money.Of(0m, "USD") }], Eur, CostRuleSet.Of([])));

        Assert.Equal(("EUR", "USD"), (mismatch.Expected.Code, mismatch.Actual.Code));
    }

    [Fact]
    public void Classify_SumBeyondDecimal_Throws()
        => Assert.Throws<OverflowException>(() => CostClassification.Classify([Entry("6", decimal.MaxValue), Entry("6", 0.01m)], Eur, CostRuleSet.Of([])));

    [Fact]
    public void Classify_NullLine_SaysWhich()
        => Assert.Contains(
            "entries[1]", Assert.Throws<ArgumentException>(() => CostClassification.Classify([Entry("6", 1m), null!], Eur, CostRuleSet.Of([]))).Message);

    [Fact]
    public void Classify_TallyThatDoesNotTellWhatARuleAsks_Throws()
    {
        var tally = CostTally.Of(
            [Entry("61", 1m) with { Department = "Field", Date = new LocalDate(2025, 1, 15) }], Eur, CostAttributes.Account, PeriodUnit.Month);

        Assert.Contains("Department", Ask(new CostRule { Department = "Field", Classes = [Direct] }));
        Assert.Contains("predicate", Ask(new CostRule { Predicate = _ => true, Classes = [Direct] }));
        Assert.Contains("begins or ends within", Ask(new CostRule { From = new LocalDate(2025, 1, 10), Classes = [Direct] }));

        string Ask(CostRule rule) => Assert.Throws<ArgumentException>(() => CostClassification.Classify(tally, CostRuleSet.Of([rule]))).Message;
    }

    [Fact]
    public void Classify_TallyWithSignRule_SplitsTheGroup()
    {
        var tally = CostTally.Of(["61", "61"], [5m, -2m], Eur);

        var result = CostClassification.Classify(
            tally, CostRuleSet.Of([CostRule.ForAccounts("61", Direct), CostRule.ForAccounts("61", Indirect) with { Sign = CostSign.Credit }]));

        Assert.Equal([5m, -2m], result.Groups.Select(group => group.Group.Totals.Net.Amount));
        Assert.Equal(-2m, result.TotalsOf(Indirect).Net.Amount);
    }

    [Fact]
    public void Classify_TallyThatGrowsAfterwards_LeavesTheGroups()
    {
        var tally = CostTally.Of(["62", "61"], [5m, -2m], Eur);
        var result = CostClassification.Classify(tally, CostRuleSet.Of([CostRule.ForAccounts("61", Direct)]));

        tally.AddRange(["61", "60"], [100m, 1m]);

        Assert.Equal(["61", "62"], result.Groups.Select(group => group.Group.Key.Account));
        Assert.Equal([-2m, 5m], result.Groups.Select(group => group.Group.Totals.Net.Amount));
        Assert.Equal([Direct, null], result.Groups.Select(group => group.Decisions[0].Class));
        Assert.Throws<ArgumentOutOfRangeException>(() => result.Groups[2]);
    }

    [Fact]
    public void Classify_CaseInsensitiveOnRequest()
    {
        CostRule[] rules = [CostRule.ForAccounts("abc", Direct)];

        Assert.Equal(0, CostClassification.Classify([Entry("ABC1", 1m)], Eur, CostRuleSet.Of(rules)).TotalsOf(Direct).Rows);
        Assert.Equal(1, CostClassification.Classify([Entry("ABC1", 1m)], Eur, CostRuleSet.Of(rules, CodeComparison.OrdinalIgnoreCase)).TotalsOf(Direct).Rows);
    }

    [Fact]
    public void In_DimensionNoRuleNames_Throws()
        => Assert.Throws<ArgumentException>(() => CostClassification.Classify([], Eur, CostRuleSet.Of([])).In(CostDimension.Quality));

    private static CostEntry Entry(string account, decimal amount) => new() { Account = account, Amount = Money.Of(amount, Eur) };

    private static void AssertAgrees(JsonElement expected, CostClassificationResult result)
    {
        var dimension = result.In(Category);
        if (expected.Holds("by_category"))
        {
            var whole = new ExpectedValues(expected, 0);
            whole.Whole("rows", result.Total.Rows);
            whole.Exact("total", result.Total.Net.Amount);
            expected = whole.Take("by_category");
            whole.AllAsked();
        }

        var named = expected.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
        Assert.Empty(named.Keys.Except(dimension.Classes.Select(item => item.Class?.Name).Append("UNCLASSIFIED")));
        foreach (var item in dimension.Classes.Append(dimension.Unclassified))
        {
            if (!named.TryGetValue(item.Class?.Name ?? "UNCLASSIFIED", out var figures))
            {
                Assert.Equal(0, item.Totals.Rows);
            }
            else if (figures.ValueKind == JsonValueKind.Object)
            {
                Assert.Equal(
                    (figures.GetProperty("rows").GetInt64(), figures.GetProperty("net").Exact(), figures.GetProperty("credits").Exact()),
                    (item.Totals.Rows, item.Totals.Net.Amount, item.Totals.Credits.Amount));
            }
            else
            {
                Assert.Equal(figures.Exact(), item.Totals.Net.Amount);
            }
        }
    }

    [Fact]
    public void Standard_HasEveryClassAndDimensionOfItsType()
    {
        Assert.Equal(Declared<CostClass>(), CostClass.Standard);
        Assert.Equal(Declared<CostDimension>(), CostDimension.Standard);
        Assert.Equal(CostDimension.Standard, CostClass.Standard.Select(c => c.Dimension).Distinct());

        static IEnumerable<T> Declared<T>() => typeof(T).GetProperties().Where(p => p.PropertyType == typeof(T)).Select(p => (T)p.GetValue(null)!);
    }
}
