using AfterSales.Metrics.Resources;

namespace AfterSales.Metrics.Tests.Resources;

public class BookedPurposesTests
{
    private static readonly Instant Eight = Instant.FromUtc(2026, 3, 2, 8, 0);

    private static readonly Interval Day = new(Eight, Eight + Duration.FromHours(10));

    [Fact]
    public void Compute_Purposes_AreCountedWithinTheWindow()
    {
        var result = BookedPurposes.Compute([For("repair", -1, 2), For("visit", 1, 3), For("repair", 9, 12), For(null, 4, 5), For("later", 10, 11)], Day);

        Assert.Equal([("repair", 2L, 3.0), ("visit", 1L, 2.0), (null, 1L, 1.0)], result.Purposes.Select(p => (p.Purpose, p.Bookings, p.Booked.TotalHours)));
        Assert.Equal([0.5, 2 / 6.0, 1 / 6.0], result.Purposes.Select(p => p.Share.Value!.Value));
        Assert.Equal([1.5, 2, 1], result.Purposes.Select(p => p.MeanHours));
        Assert.Equal((4L, 6.0), (result.Bookings, result.Booked.TotalHours));
    }

    [Fact]
    public void Compute_Edges_AreTold()
    {
        var result = BookedPurposes.Compute([For("x", 3, 3), For("x", -2, 0), For("x", 0, 0), For("x", 5, 4), For("x", 5, null)], Day);

        Assert.Equal((2L, 0.0, UndefinedReason.ZeroDenominator), (result.Bookings, result.Booked.TotalHours, result.Purposes[0].Share.Reason));
        Assert.Equal([(3L, RecordRule.EndsBeforeStart), (4L, RecordRule.OpenEnded)], result.Unusable.Select(u => (u.Position, u.Rule)));
        Assert.Empty(BookedPurposes.Compute([], Day).Purposes);
        Assert.Throws<ArgumentException>("window", () => BookedPurposes.Compute([], new Interval(Eight, null)));
        Assert.Throws<ArgumentNullException>("bookings", () => BookedPurposes.Compute(null!, Day));
    }

    [Property(MaxTest = 60)]
    public Property Compute_WindowsSideBySide_AddUp()
        => Prop.ForAll(Gen.Choose(-5, 15).Two().Where(p => p.Item1 < p.Item2).ArrayOf(6).ToArbitrary(), Gen.Choose(1, 9).ToArbitrary(), (spans, cut) =>
        {
            Booking[] bookings = [.. spans.Select((span, i) => For(i % 2 == 0 ? "a" : "b", span.Item1, span.Item2))];
            var middle = Eight + Duration.FromHours(cut);
            return BookedPurposes.Compute(bookings, Day).Booked
                == BookedPurposes.Compute(bookings, new Interval(Eight, middle)).Booked
                + BookedPurposes.Compute(bookings, new Interval(middle, Day.End)).Booked;
        });

    private static Booking For(string? purpose, int from, int? to)
        => new()
        {
            Resource = "van",
            Start = Eight + Duration.FromHours(from),
            End = to is { } end ? Eight + Duration.FromHours(end) : null,
            Purpose = purpose
        };
}
