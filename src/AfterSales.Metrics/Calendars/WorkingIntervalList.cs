using System.Collections;
using NodaTime;

namespace AfterSales.Metrics;

/// <summary>Stretches of working time too many to keep: walking makes one after another, looking one up makes the few from the last mark on.</summary>
/// <param name="calendar">The calendar.</param>
/// <param name="origin">Start of the window in Unix ticks.</param>
/// <param name="end">End of the window in Unix ticks.</param>
internal sealed class WorkingIntervalList(WorkCalendar calendar, long origin, long end) : IReadOnlyList<Interval>
{
    private const int BlockLength = 1024;

    // A window that starts where a stretch does begins with that stretch: so the start of each thousandth is enough to go on from.
    private readonly Lazy<(List<long> Marks, int Count)> marks = new(() => Mark(calendar, origin, end));
    private Block? last;

    public int Count => marks.Value.Count;

    public Interval this[int index]
    {
        get
        {
            if (index < 0 || index >= Count)
            {
                throw new ArgumentOutOfRangeException(nameof(index));
            }

            var (number, place) = (index / BlockLength, index % BlockLength);
            var block = last;
            if (block is null || block.Number != number)
            {
                last = block = new Block(number, [.. From(marks.Value.Marks[number]).Take(BlockLength)]);
            }

            return block.Items[place];
        }
    }

    public IEnumerator<Interval> GetEnumerator() => From(origin).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static (List<long> Marks, int Count) Mark(WorkCalendar calendar, long origin, long end)
    {
        var (marks, count) = (new List<long>(), 0);
        foreach (var stretch in WorkStretches.Of(calendar, origin, end))
        {
            if (count % BlockLength == 0)
            {
                marks.Add(origin + stretch.Start);
            }

            count++;
        }

        return (marks, count);
    }

    private IEnumerable<Interval> From(long start)
        => WorkStretches.Of(calendar, start, end)
            .Select(s => new Interval(Instant.FromUnixTimeTicks(start + s.Start), Instant.FromUnixTimeTicks(start + s.End)));

    private sealed record Block(int Number, Interval[] Items);
}
