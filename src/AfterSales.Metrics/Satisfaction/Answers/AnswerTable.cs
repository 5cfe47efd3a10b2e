using AfterSales.Metrics.Internal;

namespace AfterSales.Metrics.Satisfaction;

/// <summary>The answers of many respondents to several questions: a column of doubles for each question, NaN where there is no answer.</summary>
/// <remarks>What reliability, drivers and gaps need, since they ask which answers came from the same person; the indices need only a
/// <see cref="ScoreTally"/>.</remarks>
public sealed class AnswerTable
{
    private readonly ReadOnlyMemory<double>[] columns;

    private AnswerTable(FrozenList<string> items, ReadOnlyMemory<double>[] columns, int respondents, FrozenList<AnswerCounts> answers)
    {
        Items = items;
        this.columns = columns;
        Respondents = respondents;
        Answers = answers;
    }

    /// <summary>The questions, in order.</summary>
    public IReadOnlyList<string> Items { get; }

    /// <summary>How many respondents there are.</summary>
    public int Respondents { get; }

    /// <summary>What became of the answers to each question, in the order of <see cref="Items"/>.</summary>
    public IReadOnlyList<AnswerCounts> Answers { get; }

    /// <summary>A table of columns, which are not copied: do not change them while the table is in use.</summary>
    /// <param name="items">The questions' names, each once.</param>
    /// <param name="columns">One column for each question, all of one length; NaN for no answer.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">Names and columns do not match, a name is blank or twice, lengths differ, or an answer is infinite.</exception>
    public static AnswerTable OfColumns(IReadOnlyList<string> items, IReadOnlyList<ReadOnlyMemory<double>> columns)
    {
        var names = Names(items);
        Guard.SameLength(Guard.NotNull(columns).Count, names.Count, nameof(columns), nameof(items));
        var length = columns.Count == 0 ? 0 : columns[0].Length;
        return new AnswerTable(names, [.. columns], length, FrozenList.Own(columns.Select((column, item) => Counts(column, item, length)).ToArray()));
    }

    /// <summary>A table of rows, one for each respondent.</summary>
    /// <param name="items">The questions' names, each once.</param>
    /// <param name="rows">One list of answers for each respondent, in the order of <paramref name="items"/>; null for no answer.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A name is blank or twice, a row has another length, or an answer is infinite.</exception>
    public static AnswerTable OfRows(IReadOnlyList<string> items, IEnumerable<IReadOnlyList<double?>> rows)
    {
        var names = Names(items);
        var columns = names.Select(_ => new List<double>()).ToArray();
        foreach (var row in Guard.Each(rows))
        {
            Guard.SameLength(row.Count, names.Count, nameof(rows), nameof(items));
            for (var item = 0; item < columns.Length; item++)
            {
                var answer = row[item] ?? double.NaN;
                columns[item].Add(double.IsInfinity(answer) ? throw Guard.OutOfRange(nameof(rows), "must hold finite answers", answer) : answer);
            }
        }

        return OfColumns(names, [.. columns.Select(column => new ReadOnlyMemory<double>([.. column]))]);
    }

    /// <summary>A table of single answers, as a survey system exports them; respondents and questions in the order of their first answer.</summary>
    /// <param name="answers">The answers, read once. Of several by one respondent to one question the last one stands, as when somebody changes an
    /// answer.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> or one of them is null.</exception>
    public static AnswerTable OfAnswers(IEnumerable<SurveyAnswer> answers)
    {
        var (respondents, items, cells) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal),
            new List<(int Respondent, int Item, double Value)>());
        foreach (var answer in Guard.Each(answers))
        {
            cells.Add((Place(respondents, answer.Respondent), Place(items, answer.Item), answer.Answer is { } value ? (double)value : double.NaN));
        }

        var columns = new double[items.Count][];
        for (var item = 0; item < columns.Length; item++)
        {
            columns[item] = new double[respondents.Count];
            columns[item].AsSpan().Fill(double.NaN);
        }

        foreach (var (respondent, item, value) in cells)
        {
            columns[item][respondent] = value;
        }

        return OfColumns([.. items.OrderBy(pair => pair.Value).Select(pair => pair.Key)], [.. columns.Select(column => new ReadOnlyMemory<double>(column))]);
    }

    /// <summary>The answers to one question, in the order of the respondents.</summary>
    /// <param name="item">The question's place in <see cref="Items"/>.</param>
    /// <returns>The column.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such question.</exception>
    public ReadOnlySpan<double> Column(int item) => columns[Guard.InRange(item, 0, columns.Length - 1)].Span;

    /// <summary>The same respondents' answers to some of the questions.</summary>
    /// <param name="items">The names of the questions wanted, in the order wanted.</param>
    /// <returns>A table of those, sharing their columns.</returns>
    /// <exception cref="ArgumentException">A name is not among <see cref="Items"/>, or comes twice.</exception>
    public AnswerTable Select(IReadOnlyList<string> items)
    {
        var names = Names(items);
        var places = names.Select(name => Place(name)).ToArray();
        return new AnswerTable(names, [.. places.Select(place => columns[place])], Respondents,
            FrozenList.Own(places.Select(place => Answers[place]).ToArray()));
    }

    /// <summary>The respondents who answered every question: what a model of all questions at once needs.</summary>
    /// <returns>A table of them, in the order they had; of no questions, of all respondents.</returns>
    public AnswerTable Complete()
    {
        var rows = Enumerable.Range(0, Respondents).Where(row => columns.All(column => !double.IsNaN(column.Span[row]))).ToArray();
        return OfColumns(Items, [.. columns.Select(column => new ReadOnlyMemory<double>(Array.ConvertAll(rows, row => column.Span[row])))]);
    }

    /// <summary>The answers that count on a scale, turned so that higher is better; all others become no answer, and <see cref="Answers"/> says why.</summary>
    /// <param name="scale">The scale of all questions of this table.</param>
    /// <returns>A new table.</returns>
    /// <exception cref="ArgumentException">The scale is null, its ends are out of order, or an answer is beyond ±1e12.</exception>
    public AnswerTable OnScale(ScaleDefinition scale) => OnScales([.. Items.Select(_ => Guard.NotNull(scale))]);

    /// <summary>As <see cref="OnScale"/>, with a scale for each question.</summary>
    /// <param name="scales">One scale for each question.</param>
    /// <returns>A new table.</returns>
    /// <exception cref="ArgumentException">Scales and questions do not match, a scale's ends are out of order, or an answer is beyond ±1e12.</exception>
    public AnswerTable OnScales(IReadOnlyList<ScaleDefinition> scales)
    {
        Guard.SameLength(Guard.NotNull(scales).Count, columns.Length, nameof(scales), nameof(Items));
        var (turned, counts) = (new ReadOnlyMemory<double>[columns.Length], new AnswerCounts[columns.Length]);
        for (var item = 0; item < columns.Length; item++)
        {
            Guard.NotNull(scales[item], nameof(scales)).RequireOrder();
            counts[item] = ValidScores.Of(ScoreTally.Of(columns[item].Span), scales[item]).Answers;
            turned[item] = Turned(columns[item].Span, scales[item]);
        }

        return new AnswerTable((FrozenList<string>)Items, turned, Respondents, FrozenList.Own(counts));
    }

    /// <summary>The answers as a part of the way from the worst to the best of their scales, 0 to 100: what makes questions on different scales
    /// comparable.</summary>
    /// <param name="scales">One scale for each question.</param>
    /// <returns>A new table; what is no answer on its scale is no answer, and <see cref="Answers"/> says why.</returns>
    /// <exception cref="ArgumentException">Scales and questions do not match, a scale's ends are out of order, or an answer is beyond ±1e12.</exception>
    public AnswerTable OnHundred(IReadOnlyList<ScaleDefinition> scales)
    {
        var valid = OnScales(scales);
        var shares = valid.columns.Select((column, item) => new ReadOnlyMemory<double>(Hundred(column.Span, scales[item]))).ToArray();
        return new AnswerTable((FrozenList<string>)Items, shares, Respondents, (FrozenList<AnswerCounts>)valid.Answers);
    }

    /// <summary>Each respondent's mean over the questions of a block that he or she answered: less noise than one question, and something an owner can act
    /// on.</summary>
    /// <param name="blocks">The blocks, each name once; their questions on one scale (<see cref="OnHundred"/>).</param>
    /// <returns>A table of the blocks; no answer where none of a block's questions was answered.</returns>
    /// <exception cref="ArgumentException">The blocks are null, a name comes twice, or a question is not among <see cref="Items"/> or twice in its
    /// block.</exception>
    public AnswerTable MeansOf(IReadOnlyList<AnswerBlock> blocks)
    {
        var tables = Array.ConvertAll(Guard.Items(blocks), block => Select(block.Items));
        return OfColumns([.. blocks.Select(block => block.Name)], [.. tables.Select(table => new ReadOnlyMemory<double>(table.RowMeans()))]);
    }

    /// <summary>The answers to one question as a tally.</summary>
    /// <param name="item">The question's place in <see cref="Items"/>.</param>
    /// <returns>A new tally.</returns>
    /// <exception cref="ArgumentException">There is no such question, or an answer is beyond ±1e12.</exception>
    public ScoreTally Tally(int item) => ScoreTally.Of(Column(item));

    /// <summary>The columns of those respondents who answered all questions; the table's own when all did.</summary>
    internal ReadOnlyMemory<double>[] CompleteColumns()
    {
        if (Answers.All(counts => counts.Valid == Respondents))
        {
            return columns;
        }

        var kept = Enumerable.Range(0, Respondents).Where(i => columns.All(column => !double.IsNaN(column.Span[i]))).ToArray();
        return [.. columns.Select(column => new ReadOnlyMemory<double>([.. kept.Select(i => column.Span[i])]))];
    }

    private double[] RowMeans()
    {
        var means = new double[Respondents];
        for (var i = 0; i < means.Length; i++)
        {
            var (sum, count) = (0d, 0);
            foreach (var column in columns)
            {
                var value = column.Span[i];
                (sum, count) = double.IsNaN(value) ? (sum, count) : (sum + value, count + 1);
            }

            // Values whose sum is beyond a double still have a mean: divided before they are added.
            means[i] = count == 0 ? double.NaN : double.IsInfinity(sum) ? columns.Sum(c => double.IsNaN(c.Span[i]) ? 0 : c.Span[i] / count) : sum / count;
        }

        return means;
    }

    // Turned already: higher is better.
    private static double[] Hundred(ReadOnlySpan<double> column, ScaleDefinition scale)
    {
        var shares = new double[column.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            shares[i] = double.IsNaN(column[i]) ? double.NaN : (double)(100 * (((decimal)column[i] - scale.Minimum) / scale.Width));
        }

        return shares;
    }

    private static double[] Turned(ReadOnlySpan<double> column, ScaleDefinition scale)
    {
        var turned = new double[column.Length];
        for (var i = 0; i < turned.Length; i++)
        {
            turned[i] = !double.IsNaN(column[i]) && scale.ClassifyValue((decimal)column[i]) == AnswerOutcome.Valid
                ? (double)scale.Orient((decimal)column[i])
                : double.NaN;
        }

        return turned;
    }

    private static AnswerCounts Counts(ReadOnlyMemory<double> column, int item, int length)
    {
        Guard.SameLength(column.Length, length, FormattableString.Invariant($"columns[{item}]"), "the first column");
        var missing = 0;
        var span = column.Span;
        for (var i = 0; i < span.Length; i++)
        {
            if (double.IsInfinity(span[i]))
            {
                throw Guard.Item(FormattableString.Invariant($"columns[{item}]"), "must be finite, or NaN for no answer", i, span[i]);
            }

            missing += double.IsNaN(span[i]) ? 1 : 0;
        }

        return new AnswerCounts { Valid = length - missing, Missing = missing, OutOfRange = 0, Excluded = 0 };
    }

    private static FrozenList<string> Names(IReadOnlyList<string> items)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in Guard.NotNull(items))
        {
            if (!seen.Add(Guard.NotBlank(item, nameof(items))))
            {
                throw new ArgumentException($"Each question must be named once; {item} comes twice.", nameof(items));
            }
        }

        return FrozenList.Copy(items);
    }

    private static int Place(Dictionary<string, int> places, string name)
    {
        if (!places.TryGetValue(name, out var place))
        {
            places.Add(name, place = places.Count);
        }

        return place;
    }

    private int Place(string name)
    {
        for (var i = 0; i < Items.Count; i++)
        {
            if (string.Equals(Items[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"Items must be among {string.Join(", ", Items)}; {name} is not.");
    }
}
