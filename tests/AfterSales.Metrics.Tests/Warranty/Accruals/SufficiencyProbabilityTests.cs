using AfterSales.Metrics.Warranty;

namespace AfterSales.Metrics.Tests.Warranty;

public class SufficiencyProbabilityTests
{
    [Fact]
    public void Compute_BookedAtTheMean_NormalIsAHalfAndLognormalMore()
    {
        Assert.Equal(0.5, SufficiencyProbability.Compute(100, 100, 25, ReserveLaw.Normal).Value!.Value, 12);
        Assert.True(SufficiencyProbability.Compute(100, 100, 25).Value > 0.5);
    }

    [Theory]
    [InlineData(99.999, 0)]
    [InlineData(100, 1)]
    [InlineData(100.001, 1)]
    public void Compute_ErrorZero_IsCertain(double booked, double expected)
        => Assert.Equal((expected, expected),
            (SufficiencyProbability.Compute(booked, 100, 0).Value, SufficiencyProbability.Compute(booked, 100, 0, ReserveLaw.Normal).Value));

    [Fact]
    public void Quantile_ErrorZero_IsTheEstimate() => Assert.Equal(100, SufficiencyProbability.Quantile(0.99, 100, 0).Value);

    [Fact]
    public void Compute_LognormalOfAnEstimateNotPositive_IsOutsideDomain()
    {
        Assert.Equal(UndefinedReason.OutsideDomain, SufficiencyProbability.Compute(100, 0, 5).Reason);
        Assert.Equal(UndefinedReason.OutsideDomain, SufficiencyProbability.Quantile(0.9, -1, 5).Reason);
        Assert.True(SufficiencyProbability.Quantile(0.9, -1, 5, ReserveLaw.Normal).IsDefined);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Compute_NothingBooked_LognormalSufficesNever(double booked) => Assert.Equal(0, SufficiencyProbability.Compute(booked, 100, 5).Value);

    [Property]
    public Property Quantile_AnyProbability_ComputeIsItsInverse() => Prop.ForAll(
        Gen.Choose(1, 999).ToArbitrary(), Gen.Choose(1, 100).ToArbitrary(), Gen.Elements(ReserveLaw.Lognormal, ReserveLaw.Normal).ToArbitrary(),
        (thousandths, error, law) =>
        {
            var booked = SufficiencyProbability.Quantile(thousandths / 1000d, 100, error, law).Value!.Value;
            return Math.Abs(SufficiencyProbability.Compute(booked, 100, error, law).Value!.Value - (thousandths / 1000d)) < 1e-9;
        });
}
