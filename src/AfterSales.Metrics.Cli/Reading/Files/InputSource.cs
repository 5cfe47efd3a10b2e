namespace AfterSales.Metrics.Cli.Reading;

/// <summary>Where the files are: a folder, one file, or the sample inside the tool.</summary>
internal abstract class InputSource
{
    public static InputSource Sample { get; } = new SampleSource();

    /// <summary>How messages and the report call it.</summary>
    public abstract string Title { get; }

    /// <summary>Whether the records were invented to show the tool.</summary>
    public virtual bool IsInvented => false;

    /// <summary>Files that lie there and are none of those that are read.</summary>
    public virtual IReadOnlyList<UnreadFile> Unread => [];

    /// <summary>The files of a kind, in the order of their names; none when there is none.</summary>
    public abstract IReadOnlyList<InputPart> PartsOf(InputFile file);

    public bool Has(InputFile file) => PartsOf(file).Count > 0;

    /// <summary>One file by its path, whatever it is called.</summary>
    public static InputSource File(string path, InputFile kind) => new FileSource(path, kind);

    public static InputSource Folder(string path, IReadOnlyList<InputFile> files) => new FolderSource(path, files);

    private sealed class SampleSource : InputSource
    {
        public override string Title => Say("the sample inside the tool (invented records)");

        public override bool IsInvented => true;

        public override IReadOnlyList<InputPart> PartsOf(InputFile file)
            => Open(file) is { } stream ? [new InputPart(file.FileName, stream.Length, () => Open(file)!)] : [];

        private static Stream? Open(InputFile file) => typeof(InputSource).Assembly.GetManifestResourceStream("sample/" + file.FileName);
    }

    private sealed class FileSource(string path, InputFile kind) : InputSource
    {
        public override string Title => path;

        public override IReadOnlyList<InputPart> PartsOf(InputFile file) => file == kind ? FileParts.Of(path, Path.GetFileName(path), null) : [];
    }
}
