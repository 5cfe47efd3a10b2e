using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.DataQuality;

/// <summary>An exact sum and a count for each place. Most keys have one amount, which is its own sum: only further ones need the long form.</summary>
internal sealed class KeySums(int expected)
{
    private const int MostAtFirst = 1 << 20;
    private const int None = 0;
    private const int Single = 1;
    private const int FirstLong = 2;

    private Slot[] slots = new Slot[Math.Max(4, Math.Min(expected, MostAtFirst))];
    private ExactSum[] sums = [];
    private int sumCount;

    /// <summary>The same sums, which no longer change with these.</summary>
    public KeySums Copy() => new(0) { slots = [.. slots], sums = [.. sums], sumCount = sumCount };

    /// <summary>Whether an amount has come, be its count zero.</summary>
    public bool Has(int place) => place >= 0 && place < slots.Length && slots[place].Form != None;

    /// <summary>How many amounts.</summary>
    public long Count(int place) => Has(place) ? slots[place].Count : 0;

    /// <summary>What the last caller left at the place; zero at first.</summary>
    public int Note(int place) => Has(place) ? slots[place].Note : 0;

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">It has more digits than a decimal can hold.</exception>
    public decimal Value(int place) => !Has(place) ? 0 : slots[place].Form == Single ? slots[place].Amount : sums[slots[place].Form - FirstLong].Value;

    /// <summary>The sum in its long form.</summary>
    public ExactSum Sum(int place)
    {
        var sum = default(ExactSum);
        AddTo(ref sum, place);
        return sum;
    }

    /// <summary>Adds a place's sum to another.</summary>
    public void AddTo(ref ExactSum total, int place)
    {
        if (Has(place) && slots[place].Form == Single)
        {
            total.Add(slots[place].Amount);
        }
        else if (Has(place))
        {
            total.Add(in sums[slots[place].Form - FirstLong]);
        }
    }

    /// <summary>Adds an amount.</summary>
    /// <returns>What was noted at the place before.</returns>
    public int Add(int place, long count, decimal amount, int note = 0)
    {
        ref var slot = ref SlotAt(place);
        var before = slot.Note;
        (slot.Count, slot.Note) = (slot.Count + count, note);
        if (slot.Form == None)
        {
            // A sum has no negative zero.
            slot.Amount = amount == 0 ? Math.Abs(amount) : amount;
            slot.Form = Single;
            return before;
        }

        LongOf(ref slot).Add(amount);
        return before;
    }

    /// <summary>Adds what another place holds.</summary>
    public void Merge(int place, KeySums other, int otherPlace)
    {
        var (count, form) = (other.slots[otherPlace].Count, other.slots[otherPlace].Form);
        if (form == Single)
        {
            Add(place, count, other.slots[otherPlace].Amount);
            return;
        }

        // Copied first: the other may be this very object.
        var sum = other.Sum(otherPlace);
        ref var slot = ref SlotAt(place);
        slot.Count += count;
        LongOf(ref slot).Add(in sum);
    }

    private ref Slot SlotAt(int place)
    {
        if (place >= slots.Length)
        {
            Array.Resize(ref slots, Math.Max(place + 1, checked(2 * slots.Length)));
        }

        return ref slots[place];
    }

    private ref ExactSum LongOf(ref Slot slot)
    {
        if (slot.Form < FirstLong)
        {
            if (sumCount == sums.Length)
            {
                Array.Resize(ref sums, Math.Max(4, checked(2 * sumCount)));
            }

            sums[sumCount] = default;
            if (slot.Form == Single)
            {
                sums[sumCount].Add(slot.Amount);
            }

            slot.Form = FirstLong + sumCount++;
        }

        return ref sums[slot.Form - FirstLong];
    }

    private struct Slot
    {
        public decimal Amount;

        public long Count;

        /// <summary>None, the amount alone, or the place of the long form.</summary>
        public int Form;

        public int Note;
    }
}
