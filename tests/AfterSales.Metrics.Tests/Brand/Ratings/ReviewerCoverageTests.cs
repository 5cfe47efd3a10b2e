using AfterSales.Metrics.Brand;

namespace AfterSales.Metrics.Tests.Brand;

public class ReviewerCoverageTests
{
    [Fact]
    public void Compute_TheSilent_GiveOneOrFive()
    {
        var result = ReviewerCoverage.Compute([0, 0, 0, 0, 10], 100);
        Assert.Equal((0.1, 1.4, 5d), (result.ReviewShare.Value, result.LowerBound.Value, result.UpperBound.Value));
    }

    [Fact]
    public void Compute_AllSpeak_BoundsAreTheMean()
        => Assert.Equal((4.5, 4.5), (ReviewerCoverage.Compute([0, 0, 0, 5, 5], 10).LowerBound.Value,
        ReviewerCoverage.Compute([0, 0, 0, 5, 5], 10).UpperBound.Value));

    [Fact]
    public void Compute_NoCustomer_IsZeroDenominator()
        => Assert.Equal(UndefinedReason.ZeroDenominator, ReviewerCoverage.Compute([0, 0, 0, 0, 0], 0).LowerBound.Reason);

    [Fact]
    public void Compute_MoreReviewsThanCustomers_Throws() => Assert.ThrowsAny<ArgumentException>(() => ReviewerCoverage.Compute([0, 0, 0, 0, 3], 2));
}
