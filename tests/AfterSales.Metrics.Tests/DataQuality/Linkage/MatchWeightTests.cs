using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class MatchWeightTests
{
    private static readonly LinkageField[] Fields = [new() { M = [0.1, 0.9], U = [0.99, 0.01] }, new() { M = [0.2, 0.8], U = [0.9, 0.1] }];

    [Fact]
    public void Compute_NoFieldsOrAnEmptyOne_AreNamed()
    {
        Assert.Throws<ArgumentNullException>("fields", () => MatchWeight.Compute(null!, [], 0.5));
        Assert.Contains("[0]", Assert.Throws<ArgumentException>("fields", () => MatchWeight.Compute([null!], [null], 0.5)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RecordLinkage162_MissingValues_DoNotAgree()
        => Assert.Equal(MatchWeight.Compute([Fields[0]], [1], 0.1).Weight, MatchWeight.Compute(Fields, [1, null], 0.1).Weight);

    [Fact]
    public void RecordLinkage100_ProbabilityOfZero_IsNamedNotMinusInfinity()
        => Assert.Equal("fields", Assert.Throws<ArgumentOutOfRangeException>(
            () => MatchWeight.Compute([new LinkageField { M = [0, 1], U = [0.5, 0.5] }], [0], 0.1)).ParamName);

    [Fact]
    public void Compute_EverythingMissing_LeavesThePrior() => Assert.Equal(0.25, MatchWeight.Compute(Fields, [null, null], 0.25).Probability, 1e-15);

    [Fact]
    public void Compute_FactorBeyondADouble_IsUndefinedAndTheProbabilityIsNot()
    {
        var certain = Enumerable.Repeat(new LinkageField { M = [1e-9, 1 - 1e-9], U = [1 - 1e-200, 1e-200] }, 3).ToArray();
        var result = MatchWeight.Compute(certain, [1, 1, 1], 0.5);
        Assert.Equal((UndefinedReason.Overflow, 1.0), (result.BayesFactor.Reason, result.Probability));
    }

    [Fact]
    public void LinkageField_SumOtherThanOne_IsTheCallersMistake() => Assert.Throws<ArgumentException>(() => new LinkageField
    {
        M = [0.5, 0.4],
        U = [0.5,
        0.5]
    });

    [Property]
    public Property Compute_MoreAgreement_IsNeverLess() => Prop.ForAll(Gen.Choose(1, 99).Two().ToArbitrary(), pair =>
    {
        var (m, u) = (Math.Max(pair.Item1, pair.Item2) / 100.0, Math.Min(pair.Item1, pair.Item2) / 100.0);
        LinkageField[] fields = [new() { M = [1 - m, m], U = [1 - u, u] }];
        return MatchWeight.Compute(fields, [1], 0.1).Probability >= MatchWeight.Compute(fields, [0], 0.1).Probability;
    });

    [Fact]
    public void OfValue_FieldOfOtherLevels_NamesThem() => Assert.Equal("M", Assert.Throws<ArgumentException>(
        () => MatchWeight.OfValue(new LinkageField { M = [0.1, 0.2, 0.7], U = [0.9, 0.1] }, 3, 100, 0.1)).ParamName);

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void OfValue_MoreRecordsThanThereAreOrNone_AreTheCallersMistake(long count)
        => Assert.Equal("valueCount", Assert.Throws<ArgumentOutOfRangeException>(() => MatchWeight.OfValue(Fields[0], count, 100, 0.1)).ParamName);
}
