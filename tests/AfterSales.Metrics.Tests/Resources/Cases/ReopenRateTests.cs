using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class ReopenRateTests
{
    [Fact]
    public void Compute_ReopenedAndOpenAgain_CountsInBothParts()
    {
        var result = ReopenRate.Compute([Cases.Case(0, resolved: 1), Cases.Case(0, resolved: 1) with { Reopenings = 1 }, Cases.Case(0) with { Reopenings = 2 },
            Cases.Case(0)]);

        Assert.Equal((3, 2, 3), (result.ResolvedOnce, result.Reopened, result.Reopenings));
        Assert.Equal((2 / 3.0, 1.0), (result.Headline.Value, result.ReopeningsPerCase.Value));
        Assert.Equal((UndefinedReason.NoData, UndefinedReason.ZeroDenominator),
            (ReopenRate.Compute([Cases.Case(0)]).Headline.Reason, ReopenRate.Compute([]).ReopeningsPerCase.Reason));
    }

    [Fact]
    public void OfBookings_OneCase_CountsOnceAsTheOneSaysThatSaysMost()
    {
        CaseBooking Booking(string? name, double start, double? end, int? reopenings) => new()
        {
            Case = name,
            Start = Cases.Start + Duration.FromHours(start),
            End = end is { } hours ? Cases.Start + Duration.FromHours(hours) : null,
            Reopenings = reopenings,
        };

        var result = ReopenRate.OfBookings(
        [
            Booking("A", 1, 2, 0), Booking("A", 3, 4, 2), Booking("A", 5, 6, null),   // one case, reopened twice
            Booking("B", 1, 2, 0), Booking("B", 3, null, 0),                          // open, never resolved
            Booking(null, 1, 2, 1), Booking(null, 1, 2, 0),                           // two cases of their own
            Booking("C", 1, 2, null),                                                 // does not say
        ]);

        Assert.Equal((4L, 3L, 2L, 3L), (result.Cases, result.ResolvedOnce, result.Reopened, result.Reopenings));
        Assert.Equal(2 / 3.0, result.Headline.Value);
        Assert.Equal(
            (0L, UndefinedReason.NoData),
            (ReopenRate.OfBookings([Booking("C", 1, 2, null)]) is var none ? (none.Cases, none.Headline.Reason) : default));
    }
}
