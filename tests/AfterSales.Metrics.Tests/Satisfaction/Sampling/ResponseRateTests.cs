using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class ResponseRateTests
{
    private static readonly ResponseRateInput Survey = new()
    {
        Completes = 50,
        Partials = 10,
        Refusals = 20,
        NonContacts = 15,
        OtherEligible = 5,
        UnknownEligibility = 40,
        Ineligible = 25
    };

    [Fact]
    public void Compute_AllKinds_GivesRr1ToRr6()
    {
        var result = ResponseRate.Compute(Survey);

        Assert.Equal((50 / 140.0, 60 / 140.0), (result.Minimum.Value, result.MinimumWithPartials.Value));
        Assert.Equal((0.8, 50 / 132.0, 60 / 132.0), (result.EligibleShareOfUnknown.Value, result.Estimated.Value, result.EstimatedWithPartials.Value));
        Assert.Equal((0.5, 0.6), (result.Maximum.Value, result.MaximumWithPartials.Value));
    }

    [Fact]
    public void Compute_NobodyAsked_IsUndefined()
    {
        var result = ResponseRate.Compute(new ResponseRateInput { Completes = 0 });

        Assert.Equal(UndefinedReason.ZeroDenominator, result.Minimum.Reason);
        Assert.Equal(UndefinedReason.ZeroDenominator, result.Estimated.Reason);
    }

    [Fact]
    public void Compute_OnlyUnknown_NeedsTheirShare()
    {
        var unknown = new ResponseRateInput { Completes = 0, UnknownEligibility = 10 };

        Assert.Equal(UndefinedReason.MissingInput, ResponseRate.Compute(unknown).Estimated.Reason);
        Assert.Equal(0, ResponseRate.Compute(unknown with { EligibleShareOfUnknown = 0.5 }).Estimated.Value);
    }

    [Fact]
    public void Compute_AsManyIneligible_HalvesTheUnknown()
        => Assert.Equal(0.5, ResponseRate.Compute(Survey with { Ineligible = 100 }).EligibleShareOfUnknown.Value);

    [Fact]
    public void Completes_Negative_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => Survey with { Completes = -1 });
}
