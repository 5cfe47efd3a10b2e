namespace AfterSales.Metrics.DataQuality;

/// <summary>Classes of characters that are the same on every host, in every culture.</summary>
internal static partial class UnicodeClasses
{
    public const int Upper = 1;
    public const int Lower = 2;
    public const int OtherLetter = 3;
    public const int Mark = 4;
    public const int Digit = 5;

    private const string More = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private const string Last = "abcdefghijklmnopqrstuvwxyz6789+-";

    private static readonly (int[] Starts, int[] Ends, byte[] Classes) Runs = Read();

    /// <summary>The class of a scalar value; zero for all else.</summary>
    public static int Of(int scalar)
    {
        if (scalar < 128)
        {
            return scalar is >= '0' and <= '9' ? Digit : scalar is >= 'A' and <= 'Z' ? Upper : scalar is >= 'a' and <= 'z' ? Lower : 0;
        }

        var place = RunOf(scalar);
        return place >= 0 ? Runs.Classes[place] : 0;
    }

    /// <summary>The value of a decimal digit of any script; null for all else. Each script's ten stand together, zero first.</summary>
    public static int? DigitOf(int scalar)
    {
        if (scalar < 128)
        {
            return scalar is >= '0' and <= '9' ? scalar - '0' : null;
        }

        var place = RunOf(scalar);
        return place >= 0 && Runs.Classes[place] == Digit ? (scalar - Runs.Starts[place]) % 10 : null;
    }

    /// <summary>Unicode's White_Space property, unchanged since version 6.3.</summary>
    public static bool IsWhiteSpace(char c) => c <= ' '
        ? c is ' ' or (>= '\t' and <= '\r')
        : c is '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';

    private static int RunOf(int scalar)
    {
        var place = Array.BinarySearch(Runs.Starts, scalar);
        place = place < 0 ? ~place - 1 : place;
        return place >= 0 && scalar <= Runs.Ends[place] ? place : -1;
    }

    private static (int[] Starts, int[] Ends, byte[] Classes) Read()
    {
        var (starts, ends, classes) = (new List<int>(), new List<int>(), new List<byte>());
        var (next, place) = (0, 0);
        while (place < Table.Length)
        {
            var start = next + Number(ref place);
            var run = Number(ref place);
            starts.Add(start);
            ends.Add(start + (run >> 3));
            classes.Add((byte)(run & 7));
            next = start + (run >> 3) + 1;
        }

        return ([.. starts], [.. ends], [.. classes]);
    }

    private static int Number(ref int place)
    {
        var number = 0;
        int digit;
        while ((digit = More.IndexOf(Table[place])) >= 0)
        {
            number = (number << 5) | digit;
            place++;
        }

        return (number << 5) | Last.IndexOf(Table[place++]);
    }
}
