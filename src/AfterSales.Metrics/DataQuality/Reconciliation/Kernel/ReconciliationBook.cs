using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>The keys of both sides side by side, and the steps of the bridge they add up to.</summary>
/// <remarks>What is kept of a key is its place on either side; the group a caller sees is made when it is looked at.</remarks>
internal sealed class ReconciliationBook
{
    private const int Nowhere = -1;

    private readonly ReconciliationSide left;
    private readonly ReconciliationSide right;
    private readonly Currency currency;
    private readonly ReconciliationOptions options;
    private readonly long[] counts = new long[4];
    private readonly ExactSum[] amounts = new ExactSum[4];

    // Keys of the left side come first, in its own order: a group's number is its left place. Then come the right side's own.
    private readonly int leftKeys;
    private readonly int[] rightPlaces;
    private ExactSum leftTotal;
    private ExactSum rightTotal;

    public ReconciliationBook(ReconciliationSide left, ReconciliationSide right, int leftKeys, Currency currency, ReconciliationOptions options)
    {
        (this.left, this.right, this.leftKeys, this.currency, this.options) = (left, right, leftKeys, currency, options);
        (leftTotal, rightTotal) = (left.Keyless, right.Keyless);
        rightPlaces = ReferenceEquals(left.Keys, right.Keys) ? SharedPlaces() : FoundPlaces();
        for (var i = 0; i < rightPlaces.Length; i++)
        {
            Count(i);
        }
    }

    public FrozenItems<ReconciliationGroup> Groups
        => rightPlaces.Length == 0 ? FrozenList<ReconciliationGroup>.Empty : new ComputedList<ReconciliationGroup>(rightPlaces.Length, Group);

    public long Keys => rightPlaces.Length;

    public long Count(ReconciliationState state) => counts[(int)state];

    public ReconciliationBridge ToBridge() => new()
    {
        LeftTotal = Money.Of(leftTotal.Value, currency),
        LeftOnly = Step(ReconciliationState.LeftOnly),
        LeftWithoutKey = Money.Of(-left.WithoutKeyAmount, currency),
        DifferencesWithin = Step(ReconciliationState.Matched),
        DifferencesBeyond = Step(ReconciliationState.Different),
        RightOnly = Step(ReconciliationState.RightOnly),
        RightWithoutKey = Money.Of(right.WithoutKeyAmount, currency),
        RightTotal = Money.Of(rightTotal.Value, currency),
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

    // One index gave both sides their places, the left side first.
    private int[] SharedPlaces()
    {
        var places = new int[right.Keys.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = right.Sums.Has(i) ? i : Nowhere;
        }

        return places;
    }

    private int[] FoundPlaces()
    {
        var places = new List<int>(leftKeys);
        var isFound = new bool[right.Keys.Count];
        for (var i = 0; i < leftKeys; i++)
        {
            var place = right.Keys.Find(left.Keys[i]);
            places.Add(place);
            if (place >= 0)
            {
                isFound[place] = true;
            }
        }

        for (var i = 0; i < isFound.Length; i++)
        {
            if (!isFound[i])
            {
                places.Add(i);
            }
        }

        return [.. places];
    }

    private int LeftPlace(int group) => group < leftKeys ? group : Nowhere;

    private void Count(int group)
    {
        var (leftPlace, rightPlace) = (LeftPlace(group), rightPlaces[group]);
        var (before, after) = (left.Sums.Value(leftPlace), right.Sums.Value(rightPlace));
        left.Sums.AddTo(ref leftTotal, leftPlace);
        right.Sums.AddTo(ref rightTotal, rightPlace);
        var difference = Difference(leftPlace, rightPlace, before, after);
        var state = State(leftPlace, rightPlace, before, after, difference);
        counts[(int)state]++;
        amounts[(int)state].Add(difference);
    }

    private ReconciliationState State(int leftPlace, int rightPlace, decimal before, decimal after, decimal difference)
        => leftPlace < 0 ? ReconciliationState.RightOnly
            : rightPlace < 0 ? ReconciliationState.LeftOnly
            : options.IsWithin(before, after, difference) ? ReconciliationState.Matched : ReconciliationState.Different;

    private decimal Difference(int leftPlace, int rightPlace, decimal before, decimal after)
    {
        // Of one scale and below 2⁶⁴ units, decimals are subtracted without rounding; of others the exact sums tell whether a decimal can hold it.
        var (a, b) = (DecimalParts.Of(before), DecimalParts.Of(after));
        if (a.Scale == b.Scale && (a.High | b.High) == 0)
        {
            return after - before;
        }

        var difference = right.Sums.Sum(rightPlace);
        difference.Subtract(left.Sums.Sum(leftPlace));
        return difference.Value;
    }

    private ReconciliationGroup Group(int group)
    {
        var (leftPlace, rightPlace) = (LeftPlace(group), rightPlaces[group]);
        var (before, after) = (left.Sums.Value(leftPlace), right.Sums.Value(rightPlace));
        var difference = Difference(leftPlace, rightPlace, before, after);
        var (leftCount, rightCount) = (left.Sums.Count(leftPlace), right.Sums.Count(rightPlace));
        return new ReconciliationGroup
        {
            Key = leftPlace < 0 ? right.Keys[rightPlace] : left.Keys[leftPlace],
            State = State(leftPlace, rightPlace, before, after, difference),
            Shape = Shape(leftCount, rightCount),
            LeftCount = leftCount,
            RightCount = rightCount,
            LeftAmount = leftPlace < 0 ? null : Money.Of(before, currency),
            RightAmount = rightPlace < 0 ? null : Money.Of(after, currency),
            Difference = leftPlace < 0 || rightPlace < 0 ? null : Money.Of(difference, currency),
            Left = left.Positions(leftPlace),
            Right = right.Positions(rightPlace),
        };
    }

    private Money Step(ReconciliationState state) => Money.Of(amounts[(int)state].Value, currency);
}
