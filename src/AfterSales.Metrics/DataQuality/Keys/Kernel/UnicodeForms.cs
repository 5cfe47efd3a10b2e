namespace AfterSales.Metrics.DataQuality;

/// <summary>Compatibility composition (NFKC) and full case folding from frozen tables: the same on every host and without globalization data.</summary>
internal static partial class UnicodeForms
{
    private const string More = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    private const string Last = "abcdefghijklmnopqrstuvwxyz6789+-";
    private const int Longest = 20;
    private const int SyllableBase = 0xAC00;
    private const int LeadBase = 0x1100;
    private const int VowelBase = 0x1161;
    private const int TrailBase = 0x11A7;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Trails = 28;
    private const int Syllables = Leads * Vowels * Trails;
    private const int FormatKind = 1;

    private static readonly Dictionary<int, int[]> Decompositions = ReadMapping(DecompositionTable);
    private static readonly Dictionary<int, int[]> Folds = ReadMapping(FoldTable);
    private static readonly Dictionary<int, int[]> Uppers = ReadMapping(UpperTable);
    private static readonly Dictionary<(int First, int Second), int> Compositions =
        ReadMapping(CompositionTable).ToDictionary(pair => (pair.Value[0], pair.Value[1]), pair => pair.Key);

    private static readonly Dictionary<int, int> CombiningClasses = ReadRuns(CombiningTable);
    private static readonly Dictionary<int, int> Kinds = ReadRuns(KindTable);

    public static bool IsFormat(int scalar) => Kinds.TryGetValue(scalar, out var kind) && kind == FormatKind;

    /// <summary>A letter, mark, or number of any kind.</summary>
    public static bool IsWordPart(int scalar) => UnicodeClasses.Of(scalar) != 0 || (Kinds.TryGetValue(scalar, out var kind) && kind != FormatKind);

    /// <summary>Simple upper case of a folded scalar.</summary>
    public static int Upper(int scalar) => Uppers.TryGetValue(scalar, out var upper) ? upper[0] : scalar;

    /// <summary>NFKC, full case folding, NFKC again: folding may take a composed letter apart.</summary>
    public static List<int> Fold(IReadOnlyList<int> scalars)
    {
        var folded = new List<int>(scalars.Count);
        foreach (var scalar in Compose(scalars))
        {
            if (Folds.TryGetValue(scalar, out var parts))
            {
                folded.AddRange(parts);
            }
            else
            {
                folded.Add(scalar);
            }
        }

        return Compose(folded);
    }

    /// <summary>NFKC: decomposed, marks in canonical order, composed.</summary>
    public static List<int> Compose(IReadOnlyList<int> scalars)
    {
        var parts = new List<int>(scalars.Count + 4);
        foreach (var scalar in scalars)
        {
            Decompose(scalar, parts);
        }

        Order(parts);
        return Join(parts);
    }

    private static void Decompose(int scalar, List<int> parts)
    {
        var syllable = scalar - SyllableBase;
        if (syllable is >= 0 and < Syllables)
        {
            parts.Add(LeadBase + (syllable / (Vowels * Trails)));
            parts.Add(VowelBase + (syllable % (Vowels * Trails) / Trails));
            if (syllable % Trails != 0)
            {
                parts.Add(TrailBase + (syllable % Trails));
            }
        }
        else if (scalar > 0x7F && Decompositions.TryGetValue(scalar, out var apart))
        {
            parts.AddRange(apart);
        }
        else
        {
            parts.Add(scalar);
        }
    }

    private static int CombiningClass(int scalar) => scalar < 0x300 ? 0 : CombiningClasses.TryGetValue(scalar, out var combining) ? combining : 0;

    // Marks between two starters, stable by class: runs are short, except where somebody wants them long.
    private static void Order(List<int> parts)
    {
        for (var start = 0; start < parts.Count; start++)
        {
            var end = start;
            while (end < parts.Count && CombiningClass(parts[end]) != 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var sorted = parts.GetRange(start, end - start).OrderBy(CombiningClass).ToArray();
                for (var i = 0; i < sorted.Length; i++)
                {
                    parts[start + i] = sorted[i];
                }
            }

            start = end;
        }
    }

    private static List<int> Join(List<int> parts)
    {
        var joined = new List<int>(parts.Count);
        var (starter, lastClass) = (-1, 0);
        foreach (var part in parts)
        {
            var combining = CombiningClass(part);
            var isBlocked = starter >= 0 && joined.Count - 1 > starter && lastClass >= combining;
            if (starter >= 0 && !isBlocked && Composite(joined[starter], part) is { } composite)
            {
                joined[starter] = composite;
                continue;
            }

            joined.Add(part);
            starter = combining == 0 ? joined.Count - 1 : starter;
            lastClass = combining;
        }

        return joined;
    }

    private static int? Composite(int first, int second)
    {
        if (first is >= LeadBase and < LeadBase + Leads && second is >= VowelBase and < VowelBase + Vowels)
        {
            return SyllableBase + ((((first - LeadBase) * Vowels) + second - VowelBase) * Trails);
        }

        var isOpen = first is >= SyllableBase and < SyllableBase + Syllables && (first - SyllableBase) % Trails == 0;
        if (isOpen && second is > TrailBase and < TrailBase + Trails)
        {
            return first + second - TrailBase;
        }

        return Compositions.TryGetValue((first, second), out var composite) ? composite : null;
    }

    private static Dictionary<int, int[]> ReadMapping(string table)
    {
        var mapping = new Dictionary<int, int[]>();
        var (last, place, before) = (-1, 0, new int[Longest]);
        while (place < table.Length)
        {
            var head = Number(table, ref place);
            last += (head / Longest) + 1;
            var values = new int[(head % Longest) + 1];
            for (var i = 0; i < values.Length; i++)
            {
                var step = Number(table, ref place);
                before[i] += (step & 1) == 0 ? step >> 1 : -((step + 1) >> 1);
                values[i] = before[i];
            }

            mapping.Add(last, values);
        }

        return mapping;
    }

    private static Dictionary<int, int> ReadRuns(string table)
    {
        var values = new Dictionary<int, int>();
        var (next, place) = (0, 0);
        while (place < table.Length)
        {
            next += Number(table, ref place);
            var end = next + Number(table, ref place);
            var value = Number(table, ref place);
            for (; next <= end; next++)
            {
                values.Add(next, value);
            }
        }

        return values;
    }

    private static int Number(string table, ref int place)
    {
        var number = 0;
        int digit;
        while ((digit = More.IndexOf(table[place])) >= 0)
        {
            number = (number << 5) | digit;
            place++;
        }

        return (number << 5) | Last.IndexOf(table[place++]);
    }
}
