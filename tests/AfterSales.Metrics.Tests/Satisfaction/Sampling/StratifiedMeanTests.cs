using AfterSales.Metrics.Satisfaction;

namespace AfterSales.Metrics.Tests.Satisfaction;

public class StratifiedMeanTests
{
    public static TheoryData<string> Samples
        => [.. CaseKinds.Of("survey_weighting.json", "N_h", "margins", "stratum", "x").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Compute_ReferenceCase_Agrees(string name)
    {
        var (_, inputs, json) = Reference.Cases("survey_weighting.json").Single(c => c.Name == name);
        var expected = new ExpectedValues(json, 1e-12);
        var (all, asked, means, deviations) = (inputs.GetProperty("N_h").Numbers(), inputs.GetProperty("n_h").Numbers(),
            inputs.GetProperty("mean_h").Numbers(), inputs.GetProperty("sd_h").Numbers());
        var result = StratifiedMean.Compute([.. all.Select((population, i) => new Stratum
        {
            Name = $"s{i}",
            Population = (long)population,
            Sample = (long)asked[i],
            Mean = means[i],
            StandardDeviation = deviations[i],
        })]);

        expected.Number("mean", result.Headline.Value);
        expected.Number("se", result.StandardError.Value);
        expected.Numbers("neyman_share", result.NeymanShares);
        expected.Numbers("proportional_share", result.ProportionalShares);
        expected.AllAsked();
    }

    private static readonly Stratum One = new() { Name = "a", Population = 10, Sample = 3, Mean = 5, StandardDeviation = 2 };

    [Fact]
    public void Compute_StratumWithoutSample_IsUndefined()
        => Assert.Equal(UndefinedReason.NoData, StratifiedMean.Compute([One, One with { Sample = 0 }]).Headline.Reason);

    [Fact]
    public void Compute_StratumOfOneAnswer_HasNoInterval()
        => Assert.Equal((5, UndefinedReason.SmallSample), StratifiedMean.Compute([One with { Sample = 1 }]).Headline is var m ? (m.Value, m.Reason) : default);

    [Fact]
    public void Compute_EverybodyAsked_HasNoError()
        => Assert.Equal(0, StratifiedMean.Compute([One with { Sample = 10 }, One with { Population = 1, Sample = 1 }]).StandardError.Value);

    [Fact]
    public void Compute_Unfair_Throws()
    {
        Assert.Throws<ArgumentException>(() => StratifiedMean.Compute([]));
        Assert.Throws<ArgumentException>(() => StratifiedMean.Compute([One with { Sample = 11 }]));
    }

    [Fact]
    public void Compute_StratumNull_ThrowsByPlace()
        => Assert.Contains("strata[1] is null", Assert.Throws<ArgumentException>(() => StratifiedMean.Compute([One, null!])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(1e-200)]
    [InlineData(1e-320)]
    [InlineData(1e200)]
    [InlineData(8e307)]
    public void NeymanShares_AnyUnit_AreTheSame(double unit)
    {
        var result = StratifiedMean.Compute([Stratum("a", 100, 2 * unit), Stratum("b", 300, 1 * unit)]);

        Assert.Equal([0.4, 0.6], result.NeymanShares.Select(share => Math.Round(share, 4)));
        Assert.True(result.StandardError.Value > 0);
    }

    private static Stratum Stratum(string name, long population, double deviation)
        => new() { Name = name, Population = population, Sample = 10, Mean = deviation, StandardDeviation = deviation };

    [Fact]
    public void Compute_OneStratumAskedOnce_HasNoError()
    {
        Stratum Of(string name, long sample) => new() { Name = name, Population = 100, Sample = sample, Mean = 4, StandardDeviation = 1 };
        Assert.Equal(UndefinedReason.SmallSample, StratifiedMean.Compute([Of("a", 1), Of("b", 20)]).StandardError.Reason);
        Assert.True(StratifiedMean.Compute([Of("a", 2), Of("b", 20)]).StandardError.IsDefined);
    }

    /// <summary>By hand, with a stratum in which all are alike: its answers are known, so that the others get them all.</summary>
    [Property]
    public Property Compute_AnyStrata_NeymanSharesAreSizeTimesSpread() => Prop.ForAll(
        (from n in Gen.Choose(1, 5)
         from sizes in Gen.Choose(2, 50).ArrayOf(n)
         from spreads in Gen.Choose(0, 4).ArrayOf(n)
         from unit in Gen.Elements(1.0, 1e-200, 1e200)
         select (sizes, spreads, unit)).ToArbitrary(), c =>
    {
        var strata = c.sizes.Select((size, i)
            => One with { Name = $"{i}", Population = size, Sample = 2, StandardDeviation = c.spreads[i] * c.unit }).ToArray();
        var all = c.sizes.Zip(c.spreads, (size, spread) => (double)size * spread).Sum();
        var shares = StratifiedMean.Compute(strata).NeymanShares;
        return all == 0 ? shares.Count == 0
            : shares.Count == c.sizes.Length && shares.Select((share, i) => Math.Abs(share - (c.sizes[i] * c.spreads[i] / all))).All(error => error <= 1e-14);
    });
}
