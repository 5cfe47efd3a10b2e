namespace AfterSales.Metrics.Scale;

/// <summary>Ten million records in a thousand batches, each made from its number alone: any process can make any batch, and makes the
/// same.</summary>
public static class Batches
{
    /// <summary>How many records a batch holds.</summary>
    public const int Size = 10_000;

    /// <summary>How many batches of each kind there are.</summary>
    public const int PerKind = 200;

    /// <summary>How many batches there are in all.</summary>
    public const int Count = PerKind * Kinds;

    /// <summary>How many kinds there are.</summary>
    public const int Kinds = 5;

    /// <summary>How many bookings a resource has, and how many resources a batch.</summary>
    public const int BookingsOfResource = 100;

    /// <summary>How many events a case has.</summary>
    public const int EventsOfCase = 5;

    /// <summary>2026-01-01T00:00Z in Unix ticks.</summary>
    public const long Epoch = 1_767_225_600L * TimeSpan.TicksPerSecond;

    /// <summary>The kind of a batch: they take turns.</summary>
    public static RowKind KindOf(int batch) => (RowKind)(batch % Kinds);

    /// <summary>The records of a batch.</summary>
    /// <param name="batch">Its number, from 0.</param>
    /// <returns>The records.</returns>
    public static Row[] RowsOf(int batch)
    {
        var kind = KindOf(batch);
        var first = (long)(batch / Kinds) * Size;
        var rows = new Row[Size];
        for (var i = 0; i < Size; i++)
        {
            rows[i] = RowOf(kind, first + i);
        }

        return rows;
    }

    private static Row RowOf(RowKind kind, long number)
    {
        var mixed = Mixed(((ulong)number * Kinds) + (ulong)kind);
        return kind switch
        {
            RowKind.Cost => new Row((long)(mixed % 2_000_003) - 200_000, 0, (int)((mixed >> 40) % 500), 0),
            RowKind.Booking => Booking(number, mixed),
            RowKind.Answer => new Row(0, 0, (int)(mixed % 12) - 1, (int)((mixed >> 40) % 4) * 25 * (int)((mixed >> 50) % 5)),
            RowKind.Claim => Claim(mixed),
            _ => Event(number, mixed),
        };
    }

    /// <summary>Begins somewhere in the resource's quarter and lasts up to four hours, so that some overlap.</summary>
    private static Row Booking(long number, ulong mixed)
    {
        var start = Epoch + ((long)(mixed % 7_700_000) * TimeSpan.TicksPerSecond);
        var length = (1 + (long)((mixed >> 32) % 14_400)) * TimeSpan.TicksPerSecond;
        return new Row(start, start + length, (int)(number / BookingsOfResource), (int)((mixed >> 50) % 5));
    }

    /// <summary>Of 60 origins and 36 months after each, all of them observed; a negative payment is a correction.</summary>
    private static Row Claim(ulong mixed)
    {
        var origin = (int)(mixed % 60);
        var kind = (int)((mixed >> 20) % 5);
        return new Row((long)((mixed >> 32) % 500_000) - 5_000, origin + (long)((mixed >> 26) % 36), origin, (kind * 8) + (int)((mixed >> 55) % 4));
    }

    /// <summary>The events of a case follow each other, with a wait that is sometimes below zero: hand-offs overlap in life too.</summary>
    private static Row Event(long number, ulong mixed)
    {
        var place = number % EventsOfCase;
        var start = Epoch + (((number / EventsOfCase % 86_400) + (place * 7_200) + (long)(mixed % 9_000)) * TimeSpan.TicksPerSecond);
        var length = (1 + (long)((mixed >> 32) % 5_400)) * TimeSpan.TicksPerSecond;
        return new Row(start, start + length, (int)(number / EventsOfCase), ((int)((mixed >> 50) % 7) * 8) + (int)((mixed >> 40) % 5));
    }

    /// <summary>SplitMix64's last steps: any number becomes one that looks like chance.</summary>
    private static ulong Mixed(ulong number)
    {
        unchecked
        {
            var z = (number + 1) * 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
