using System.Text.Json;
using AfterSales.Metrics.Json;

namespace AfterSales.Metrics.Tests.Contracts;

/// <summary>What every tally owes its users, whatever it remembers: any split of the records, in any order, merged in any way, gives the same
/// content.</summary>
/// <typeparam name="TTally">The tally.</typeparam>
/// <typeparam name="TRecord">What is added to it.</typeparam>
public abstract class TallyContract<TTally, TRecord>
    where TTally : class
{
    private const int PartsAtMost = 5;

    private static readonly JsonSerializerOptions Json = MetricsJson.CreateOptions();

    /// <summary>Records that weight the edges.</summary>
    protected abstract Gen<TRecord> Record { get; }

    /// <summary>Whether its groups are all it is; where not, writing it is refused.</summary>
    protected virtual bool HasJson => true;

    protected abstract TTally Empty();

    protected abstract void Add(TTally tally, TRecord record);

    protected abstract void Merge(TTally tally, TTally other);

    /// <summary>The same tally again, from the plain numbers it shows: what a database's GROUP BY would return.</summary>
    protected abstract TTally Rebuilt(TTally tally);

    /// <summary>Everything a user can see of it; two tallies of equal content are the same to the bit.</summary>
    protected abstract string ContentOf(TTally tally);

    [Fact]
    public void Merge_TwoEmpty_IsEmpty()
    {
        var tally = Empty();
        Merge(tally, Empty());
        Assert.Equal(ContentOf(Empty()), ContentOf(tally));
    }

    [Property]
    public Property Json_ThereAndBack_IsTheSame()
        => Prop.ForAll(Records(), records => HasJson ? AreSame(Of(records), Read(Of(records))) : SameOrRefused(Of(records)));

    /// <summary>Both forms of the state give the same tally, and what a merge has put together is written as what one loop has counted.</summary>
    [Property]
    public Property State_ThereAndBack_IsTheSame() => Prop.ForAll(Records(), Gen.Choose(1, PartsAtMost).ToArbitrary(), (records, parts) =>
    {
        var (whole, joined) = (Of(records), Joined(Split(records, parts)));
        return WithState(() => AreSame(whole, TallyState.OfBytes<TTally>(TallyState.ToBytes(whole)))
            .And(AreSame(whole, TallyState.OfJson<TTally>(TallyState.ToJson(whole))))
            .And(TallyState.ToJson(whole) == TallyState.ToJson(joined)));
    });

    /// <summary>A state with one bit turned, or cut, is refused whatever stood there.</summary>
    [Property]
    public Property State_Damaged_IsRefused() => Prop.ForAll(Records(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (records, place) => WithState(() =>
    {
        var state = TallyState.ToBytes(Of(records));
        var cut = state.AsSpan(0, place % state.Length).ToArray();
        state[place % state.Length] ^= (byte)(1 << (place % 8));
        return (IsRefused(state) && IsRefused(cut)).ToProperty();

        static bool IsRefused(byte[] state) => Assert.Throws<ArgumentException>(() => TallyState.OfBytes<TTally>(state)).ParamName == "state";
    }));

    [Property]
    public Property Merge_OneRecordIntoEmpty_IsThatRecord()
        => Prop.ForAll(Record.ToArbitrary(), record => AreSame(Of([record]), Joined([Empty(), Of([record]), Empty()])));

    [Property]
    public Property Add_AnyOrder_IsTheSame()
        => Prop.ForAll(Records(), Gen.Choose(0, 1000).ToArbitrary(), (records, seed) => AreSame(Of(records), Of(Shuffled(records, seed))));

    [Property]
    public Property Merge_AnySplitInAnyOrder_IsTheSame()
        => Prop.ForAll(Records(), Gen.Choose(1, PartsAtMost).ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (records, parts, seed)
        => AreSame(Of(records), Joined(Split(Shuffled(records, seed), parts))));

    [Property]
    public Property Merge_GroupedEitherWay_IsTheSame() => Prop.ForAll(Records(), records =>
    {
        var (left, right) = (Split(records, 3), Split(records, 3));
        Merge(left[0], left[1]);
        Merge(left[0], left[2]);
        Merge(right[1], right[2]);
        Merge(right[0], right[1]);
        return AreSame(left[0], right[0]);
    });

    [Property]
    public Property Merge_TheOther_StaysAsItIsAndApart() => Prop.ForAll(Records(), Records(), Record.ToArbitrary(), (mine, others, later) =>
    {
        var (tally, other) = (Of(mine), Of(others));
        Merge(tally, other);
        var (merged, before) = (ContentOf(tally), ContentOf(Of(others)));
        var isLeftAlone = ContentOf(other) == before;
        Add(other, later);
        var isApart = ContentOf(tally) == merged;
        Add(tally, later);
        return isLeftAlone && isApart && ContentOf(other) == ContentOf(Of([.. others, later]));
    });

    [Property]
    public Property Merge_WithItself_CountsAllTwice() => Prop.ForAll(Records(), records =>
    {
        var tally = Of(records);
        Merge(tally, tally);
        return AreSame(Of([.. records, .. records]), tally);
    });

    [Property]
    public Property Rebuilt_FromPlainNumbers_IsTheSame() => Prop.ForAll(Records(), records => AreSame(Of(records), Rebuilt(Of(records))));

    private static TRecord[] Shuffled(TRecord[] records, int seed)
    {
        var random = new Random(seed);
        return [.. records.OrderBy(_ => random.Next())];
    }

    private Arbitrary<TRecord[]> Records() => Record.ArrayOf().ToArbitrary();

    private TTally[] Split(TRecord[] records, int parts)
        => [.. Enumerable.Range(0, parts).Select(part => Of([.. records.Where((_, i) => i % parts == part)]))];

    private TTally Of(TRecord[] records)
    {
        var tally = Empty();
        foreach (var record in records)
        {
            Add(tally, record);
        }

        return tally;
    }

    private TTally Joined(IEnumerable<TTally> parts)
    {
        var tally = Empty();
        foreach (var part in parts)
        {
            Merge(tally, part);
        }

        return tally;
    }

    private Property AreSame(TTally expected, TTally actual)
        => (ContentOf(expected) == ContentOf(actual)).Label($"expected {ContentOf(expected)}, but it is {ContentOf(actual)}");

    private static TTally Read(TTally tally) => JsonSerializer.Deserialize<TTally>(JsonSerializer.Serialize(tally, Json), Json)!;

    private Property SameOrRefused(TTally tally) => WithState(() => AreSame(tally, Read(tally)));

    // What can be read back at all must be the same; the rest is refused by name, never written in part.
    private static Property WithState(Func<Property> property)
    {
        try
        {
            return property();
        }
        catch (Exception refusal) when (refusal is NotSupportedException or OverflowException)
        {
            return true.ToProperty();
        }
    }
}
