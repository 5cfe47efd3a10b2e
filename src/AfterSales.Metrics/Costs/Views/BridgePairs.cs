namespace AfterSales.Metrics.Costs;

/// <summary>What each name cost before and after, joined by name.</summary>
/// <param name="isPlain">Whether decimal's own addition is exact for all amounts.</param>
internal sealed class BridgePairs(bool isPlain)
{
    private readonly CodeTable names = new();
    private Pair[] pairs = new Pair[16];
    private Pair whole = new(string.Empty, isPlain);

    public bool IsPlain => isPlain;

    /// <summary>Number of names.</summary>
    public int Count { get; private set; }

    /// <summary>All names together.</summary>
    public ref readonly Pair Whole => ref whole;

    public ref readonly Pair this[int place] => ref pairs[place];

    public void AddBefore(string name, decimal amount)
    {
        ref var pair = ref PairOf(name);
        pair.IsBefore = true;
        pair.Before.Add(amount);
        whole.Before.Add(amount);
    }

    public void AddAfter(string name, decimal amount)
    {
        ref var pair = ref PairOf(name);
        pair.IsAfter = true;
        pair.After.Add(amount);
        whole.After.Add(amount);
    }

    /// <summary>The places by size of change, the largest first, ties by name; the changes are set.</summary>
    /// <param name="scale">Decimals of a unit of which all changes are 64-bit numbers; null when there is none.</param>
    public int[] InOrder(int? scale)
    {
        var places = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            places[i] = i;
            pairs[i].Change = pairs[i].After.Minus(pairs[i].Before);
            if (!isPlain)
            {
                // A sum that needs more than 28 digits throws now, not when somebody looks.
                pairs[i].Before.Check();
                pairs[i].After.Check();
            }
        }

        if (scale is { } decimals)
        {
            AmountKeys.SortDescending(
                Array.ConvertAll(places, place => AmountKeys.Of(Math.Abs(pairs[place].Change), decimals)),
                places,
                Comparer<int>.Create((left, right) => string.CompareOrdinal(pairs[left].Name, pairs[right].Name)));
            return places;
        }

        return [.. places.OrderByDescending(place => Math.Abs(pairs[place].Change)).ThenBy(place => pairs[place].Name, StringComparer.Ordinal)];
    }

    private ref Pair PairOf(string name)
    {
        var place = names.Find(name);
        if (place < 0)
        {
            place = Count++;
            names.Add(name, place);
            if (place == pairs.Length)
            {
                Array.Resize(ref pairs, 2 * place);
            }

            pairs[place] = new Pair(name, isPlain);
        }

        return ref pairs[place];
    }

    public struct Pair(string name, bool isPlain)
    {
        public AmountSum Before = new(isPlain);
        public AmountSum After = new(isPlain);
        public decimal Change = 0;
        public bool IsBefore = false;
        public bool IsAfter = false;

        public string Name { get; } = name;
    }
}
