using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The keys of both sides side by side, and the steps of the bridge they add up to.</summary>
internal sealed class ReconciliationBook
{
    private readonly ReconciliationSide left;
    private readonly ReconciliationSide right;
    private readonly Currency currency;
    private readonly long[] counts = new long[4];
    private readonly ExactSum[] amounts = new ExactSum[4];

    public ReconciliationBook(ReconciliationSide left, ReconciliationSide right, ReconciliationOptions options)
    {
        (this.left, this.right, currency) = (left, right, left.Sums.Currency);
        var groups = new List<ReconciliationGroup>(Math.Max(left.Sums.KeyCount, right.Sums.KeyCount));
        var isFound = new bool[right.Sums.KeyCount];
        for (var i = 0; i < left.Sums.KeyCount; i++)
        {
            var place = right.Sums.TryPlace(left.Sums.Keys[i], out var found) ? found : -1;
            if (place >= 0)
            {
                isFound[place] = true;
            }

            groups.Add(Group(left.Sums.Keys[i], i, place, options));
        }

        for (var i = 0; i < isFound.Length; i++)
        {
            if (!isFound[i])
            {
                groups.Add(Group(right.Sums.Keys[i], -1, i, options));
            }
        }

        Groups = [.. groups];
    }

    public ReconciliationGroup[] Groups { get; }

    public long Keys => Groups.Length;

    public long Count(ReconciliationState state) => counts[(int)state];

    public ReconciliationBridge ToBridge() => new()
    {
        LeftTotal = Total(left),
        LeftOnly = Step(ReconciliationState.LeftOnly),
        LeftWithoutKey = Money.Of(-left.Sums.WithoutKey.Amount.Value, currency),
        DifferencesWithin = Step(ReconciliationState.Matched),
        DifferencesBeyond = Step(ReconciliationState.Different),
        RightOnly = Step(ReconciliationState.RightOnly),
        RightWithoutKey = Money.Of(right.Sums.WithoutKey.Amount.Value, currency),
        RightTotal = Total(right),
    };

    private static ReconciliationShape Shape(long left, long right) => (left, right) switch
    {
        (_, 0) => ReconciliationShape.LeftOnly,
        (0, _) => ReconciliationShape.RightOnly,
        (1, 1) => ReconciliationShape.OneToOne,
        (1, _) => ReconciliationShape.OneToMany,
        (_, 1) => ReconciliationShape.ManyToOne,
        _ => ReconciliationShape.ManyToMany,
    };

    private ReconciliationGroup Group(string key, int leftPlace, int rightPlace, ReconciliationOptions options)
    {
        var (before, after) = (leftPlace < 0 ? default : left.Sums[leftPlace], rightPlace < 0 ? default : right.Sums[rightPlace]);
        var (leftAmount, rightAmount) = (before.Amount.Value, after.Amount.Value);
        var difference = after.Amount;
        difference.Subtract(before.Amount);
        var state = leftPlace < 0 ? ReconciliationState.RightOnly
            : rightPlace < 0 ? ReconciliationState.LeftOnly
            : options.IsWithin(leftAmount, rightAmount, difference.Value) ? ReconciliationState.Matched : ReconciliationState.Different;

        counts[(int)state]++;
        amounts[(int)state].Add(difference);
        return new ReconciliationGroup
        {
            Key = key,
            State = state,
            Shape = Shape(before.Count, after.Count),
            LeftCount = before.Count,
            RightCount = after.Count,
            LeftAmount = leftPlace < 0 ? null : Money.Of(leftAmount, currency),
            RightAmount = rightPlace < 0 ? null : Money.Of(rightAmount, currency),
            Difference = leftPlace < 0 || rightPlace < 0 ? null : Money.Of(difference.Value, currency),
            Left = leftPlace < 0 ? FrozenList<int>.Empty : left.Positions(leftPlace),
            Right = rightPlace < 0 ? FrozenList<int>.Empty : right.Positions(rightPlace),
        };
    }

    private Money Step(ReconciliationState state) => Money.Of(amounts[(int)state].Value, currency);

    private Money Total(ReconciliationSide side)
    {
        var total = side.Sums.WithoutKey.Amount;
        for (var i = 0; i < side.Sums.KeyCount; i++)
        {
            total.Add(side.Sums[i].Amount);
        }

        return Money.Of(total.Value, currency);
    }
}
