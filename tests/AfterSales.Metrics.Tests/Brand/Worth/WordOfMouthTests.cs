using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class WordOfMouthTests
{
    [Fact]
    public void Compute_HalfACustomerEach_DoublesInTheEnd()
    {
        var result = WordOfMouth.Compute(5, 0.1, 100, 2);
        Assert.Equal((0.5, 2d, 200d, 175d), (result.Factor, result.Multiplier.Value, result.Total.Value, result.AfterGenerations.Value));
    }

    [Theory]
    [InlineData(0.0999, false)]
    [InlineData(0.1, true)]
    [InlineData(0.2, true)]
    public void Compute_FactorOfOneOrMore_IsUnboundedAndGenerationsStillCount(double conversion, bool isUnbounded)
    {
        var result = WordOfMouth.Compute(10, conversion, 100, 3);
        Assert.Equal(isUnbounded, result.Multiplier.Reason == UndefinedReason.Unbounded);
        Assert.True(result.AfterGenerations.Value > 300);
    }

    [Fact]
    public void Compute_BeyondTheLargestDouble_IsOverflow()
        => Assert.Equal(UndefinedReason.Overflow, WordOfMouth.Compute(1e6, 1, 1e300, 1000).AfterGenerations.Reason);

    [Fact]
    public void Compute_NoCustomer_BringsNone() => Assert.Equal(0, WordOfMouth.Compute(1e6, 1, 0, 1000).AfterGenerations.Value);

    [Fact]
    public void Compute_FewerThanNoCustomers_AreNamed()
        => Assert.Equal("customers", Assert.Throws<ArgumentOutOfRangeException>(() => WordOfMouth.Compute(1, 0.5, -1, 3)).ParamName);
}
