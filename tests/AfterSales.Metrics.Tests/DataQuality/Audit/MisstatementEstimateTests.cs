using AfterSales.Metrics.DataQuality;

namespace AfterSales.Metrics.Tests.DataQuality;

public class MisstatementEstimateTests
{
    [Fact]
    public void Compute_OneItem_HasNoInterval()
        => Assert.Equal(UndefinedReason.SmallSample, MisstatementEstimate.Compute([Of(2, 1)], 10, 20).Difference.Reason);

    [Fact]
    public void Compute_BooksAddUpToZero_HaveNoRatio()
        => Assert.Equal(UndefinedReason.ZeroDenominator, MisstatementEstimate.Compute([Of(1, 1), Of(-1, 1)], 10, 20).AuditedToBook.Reason);

    [Property]
    public Property Compute_AllExamined_IsTheErrorItself()
        => Prop.ForAll(Gen.Choose(1, 100).SelectMany(book => Gen.Choose(0, 100).Select(audited => Of(book, audited))).NonEmptyListOf().ToArbitrary(), list =>
    {
        AuditedItem[] items = [.. list];
        var result = MisstatementEstimate.Compute(items, items.Length, items.Sum(i => i.Book));
        var error = (double)items.Sum(i => i.Book - i.Audited);
        return Math.Abs(result.Difference.Value!.Value - error) < 1e-9 && Math.Abs(result.RatioDifference.Value!.Value - error) < 1e-9
            && (items.Length == 1 || result.Difference.Upper - result.Difference.Lower == 0);
    });

    private static AuditedItem Of(decimal book, decimal audited) => new() { Book = book, Audited = audited };
}
