using AfterSales.Metrics.Costs;
using static AfterSales.Metrics.Costs.CostClass;

namespace AfterSales.Metrics.Tests.Costs;

public class CostOfQualityTests
{
    private static readonly Currency Eur = Currency.Of("EUR");

    public static TheoryData<string> References => [.. Reference.Cases("cost_of_quality.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(References))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, expected) = Reference.Cases("cost_of_quality.json").Single(c => c.Name == name);
        Money Input(string property) => Money.Of(inputs.GetProperty(property).Exact(), Eur);

        var result = CostOfQuality.Compute(new CostOfQualityInput
        {
            Prevention = Input("prevention"),
            Appraisal = Input("appraisal"),
            InternalFailure = Input("internal_failure"),
            ExternalFailure = Input("external_failure"),
            Revenue = Input("revenue"),
        });

        Assert.Equal(expected.GetProperty("conformance").Exact(), result.Conformance.Amount);
        Assert.Equal(expected.GetProperty("nonconformance").Exact(), result.Nonconformance.Amount);
        Assert.Equal(expected.GetProperty("total").Exact(), result.Total.Amount);
        Figure<double>[] shares = [result.PreventionShare, result.AppraisalShare, result.InternalFailureShare, result.ExternalFailureShare];
        Assert.Equal(expected.GetProperty("share").GetArrayLength(), shares.Length);
        foreach (var (reference, share) in expected.GetProperty("share").Numbers().Zip(shares))
        {
            Reference.AssertClose(reference, share.Value, 1e-14, "share");
        }

        Reference.AssertClose(expected.GetProperty("percent_of_revenue").Number(), result.RevenueRatio.Value, 1e-14, "ratio to revenue");
        Reference.AssertClose(expected.GetProperty("failure_to_conformance").Number(), result.FailureToConformanceRatio.Value, 1e-14, "failure to conformance");
    }

    [Fact]
    public void Compute_ClassifiedLedger_TakesItsQualityClasses()
    {
        var rules = CostRuleSet.Of([CostRule.ForAccounts("1", Prevention), CostRule.ForAccounts("4", ExternalFailure)]);
        CostEntry[] ledger = [Entry("10", 25m), Entry("40", 100m), Entry("41", -20m), Entry("9", 7m)];

        var result = CostOfQuality.Compute(CostClassification.Classify(ledger, Eur, rules), Money.Of(1050m, Eur));

        Assert.Equal((25m, 80m, 105m), (result.Conformance.Amount, result.Nonconformance.Amount, result.Total.Amount));
        Assert.Equal(0.1, result.RevenueRatio.Value);
    }

    [Fact]
    public void Compute_RulesWithoutQuality_Throws()
        => Assert.Throws<ArgumentException>(
            () => CostOfQuality.Compute(CostClassification.Classify([], Eur, CostRuleSet.Of([CostRule.ForAccounts("1", Direct)]))));

    [Fact]
    public void Compute_NothingSpent_IsUndefined()
    {
        var result = CostOfQuality.Compute(Of(0m, 0m, 0m, 0m));

        Assert.Equal(UndefinedReason.ZeroDenominator, result.PreventionShare.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.FailureToConformanceRatio.Reason);
        Assert.Equal(UndefinedReason.MissingInput, result.RevenueRatio.Reason);
    }

    [Fact]
    public void Compute_NetCredits_AreUndefined()
    {
        Assert.Equal(UndefinedReason.NegativeDenominator, CostOfQuality.Compute(Of(-1m, 0m, 0m, 0m)).PreventionShare.Reason);
        Assert.Equal(UndefinedReason.NegativeDenominator, CostOfQuality.Compute(Of(1m, 0m, 0m, 0m) with { Revenue = Money.Of(-1m, Eur) }).RevenueRatio.Reason);
    }

    [Fact]
    public void Compute_TwoCurrencies_Throws()
    {
        Assert.Throws<CurrencyMismatchException>(() => CostOfQuality.Compute(Of(1m, 1m, 1m, 1m) with { Appraisal = Money.Of(1m, "USD") }));
        Assert.Throws<CurrencyMismatchException>(() => CostOfQuality.Compute(Of(1m, 1m, 1m, 1m) with { Revenue = Money.Of(1m, "USD") }));
    }

    private static CostOfQualityInput Of(decimal prevention, decimal appraisal, decimal inside, decimal outside) => new()
    {
        Prevention = Money.Of(prevention, Eur),
        Appraisal = Money.Of(appraisal, Eur),
        InternalFailure = Money.Of(inside, Eur),
        ExternalFailure = Money.Of(outside, Eur),
    };

    private static CostEntry Entry(string account, decimal amount) => new() { Account = account, Amount = Money.Of(amount, Eur) };
}
