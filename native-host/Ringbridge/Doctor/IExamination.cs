namespace Ringbridge.Doctor;

/// <summary>Looks at one part of the installation.</summary>
internal interface IExamination
{
    /// <summary>Looks, and changes nothing.</summary>
    Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken);
}
