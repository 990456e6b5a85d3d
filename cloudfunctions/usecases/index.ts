/** Every action of the contract and the use-case that answers it. */
import type { ActionName, Parsed } from '../../shared/contract';
import * as assessments from './assessments';
import * as audience from './audience';
import * as binding from './binding';
import * as campaigns from './campaigns';
import * as complaints from './complaints';
import * as conduct from './conduct';
import * as contacts from './contacts';
import * as copies from './copy';
import * as deletion from './deletion';
import * as duties from './duties';
import * as family from './family';
import * as figures from './figures';
import * as file from './file';
import * as findings from './findings';
import * as forms from './forms';
import * as handovers from './handovers';
import * as health from './health';
import * as imports from './imports';
import * as inquiries from './inquiries';
import * as invitations from './invitations';
import * as jobLinks from './jobLinks';
import * as letters from './letters';
import * as looks from './looks';
import * as me from './me';
import * as more from './more';
import * as payments from './payments';
import * as projects from './projects';
import * as prospects from './prospects';
import * as reading from './reading';
import * as recurring from './recurring';
import * as reorders from './reorders';
import * as repairs from './repairs';
import * as reports from './reports';
import * as reviewers from './reviewers';
import * as roster from './roster';
import type { Call } from './run';
import * as sale from './sale';
import * as sampling from './sampling';
import * as settings from './settings';
import * as staff from './staff';
import * as training from './training';
import * as visits from './visits';
import * as warranty from './warranty';
import * as wholeRecord from './wholeRecord';

type UseCases = { [N in ActionName]: (call: Call, input: Parsed<N>) => Promise<unknown> };

export const useCases: UseCases = {
  'home.show': reading.showHome,
  'case.list': reading.listCases,
  'case.show': reading.showCase,
  'case.add': more.add,
  'content.judge': more.judge,
  'record.show': wholeRecord.show,
  'case.older': reading.showOlder,
  'duty.list': duties.list,
  'staff.list': reading.listStaff,
  'file.show': file.show,
  'number.reveal': contacts.reveal,
  'project.open': projects.open,
  'project.assign': projects.assign,
  'project.completeFile': projects.completeFile,
  'project.markVip': projects.markVip,
  'project.sell': sale.sell,
  'project.confirmSale': sale.confirm,
  'project.refuseSale': sale.refuseIt,
  'project.changeParties': projects.changeParties,
  'project.confirmParties': projects.confirmParties,
  'project.record': projects.record,
  'project.retract': projects.retract,
  'project.cancel': projects.cancel,
  'project.fileDrawings': projects.fileDrawings,
  'payment.book': payments.book,
  'payment.reverse': payments.reverse,
  'payment.change': payments.bookChange,
  'payment.correctSum': payments.correctSum,
  'payment.confirmSum': payments.confirmSum,
  'payment.discount': payments.discount,
  'payment.approve': payments.approve,
  'payment.withdrawDiscount': payments.withdrawDiscount,
  'warranty.issue': warranty.issue,
  'warranty.show': warranty.show,
  'warranty.check': warranty.check,
  'warranty.print': forms.warranty,
  'repair.print': forms.repair,
  'complaint.print': forms.complaint,
  'file.print': forms.file,
  'record.print': forms.record,
  'call.print': forms.calls,
  'letter.print': forms.letters,
  'repair.report': repairs.report,
  'repair.check': repairs.check,
  'repair.receive': repairs.receive,
  'repair.dispatch': repairs.dispatch,
  'repair.renew': repairs.renew,
  'repair.accept': repairs.accept,
  'repair.askOtherTime': repairs.askOtherTime,
  'repair.judge': repairs.judge,
  'repair.quote': repairs.quote,
  'repair.acceptQuote': repairs.acceptQuote,
  'repair.declineQuote': repairs.declineQuote,
  'repair.arrive': repairs.arrive,
  'repair.complete': repairs.complete,
  'repair.confirm': repairs.confirm,
  'repair.disown': repairs.disownSignature,
  'repair.refuse': repairs.refuseWork,
  'reorder.open': reorders.open,
  'reorder.evidence': reorders.evidence,
  'reorder.check': reorders.check,
  'reorder.quote': reorders.quote,
  'reorder.judge': reorders.judge,
  'reorder.acceptQuote': reorders.acceptQuote,
  'reorder.declineQuote': reorders.declineQuote,
  'reorder.return': reorders.giveBack,
  'reorder.signOff': reorders.signOff,
  'reorder.order': reorders.order,
  'reorder.renew': reorders.renew,
  'reorder.stock': reorders.stock,
  'reorder.ship': reorders.ship,
  'reorder.fit': reorders.fit,
  'reorder.writeOff': reorders.writeOff,
  'reorder.cancel': reorders.cancel,
  'job.link': jobLinks.link,
  'job.show': jobLinks.show,
  'job.arrive': jobLinks.arrive,
  'job.finish': jobLinks.finish,
  'job.sign': jobLinks.sign,
  'job.refuse': jobLinks.refuseWork,
  'complaint.file': complaints.file,
  'complaint.classify': complaints.classify,
  'complaint.sign': complaints.sign,
  'complaint.reply': complaints.reply,
  'complaint.plan': complaints.plan,
  'complaint.resolve': complaints.resolve,
  'complaint.draw': complaints.draw,
  'complaint.signPart': complaints.signPart,
  'complaint.planPart': complaints.planPart,
  'inquiry.open': inquiries.open,
  'inquiry.pass': inquiries.pass,
  'inquiry.answer': inquiries.answer,
  'inquiry.called': inquiries.called,
  'inquiry.confirm': inquiries.confirm,
  'gift.record': conduct.gift,
  'letter.record': letters.record,
  'letter.answer': letters.answer,
  'finding.pass': findings.pass,
  'finding.answer': findings.answer,
  'finding.remedy': findings.remedy,
  'finding.close': findings.close,
  'prospect.enter': prospects.enter,
  'prospect.mark': prospects.mark,
  'prospect.paid': prospects.paid,
  'prospect.giveUp': prospects.giveUp,
  'prospect.takeUp': prospects.takeUp,
  'prospect.assign': prospects.assign,
  'prospect.forget': prospects.forget,
  'prospect.list': prospects.list,
  'recurring.show': recurring.show,
  'recurring.cases': recurring.cases,
  'handover.give': handovers.give,
  'handover.sign': handovers.sign,
  'handover.recall': handovers.recall,
  'visit.record': findings.recordVisit,
  'visit.list': visits.list,
  'campaign.plan': campaigns.plan,
  'campaign.send': campaigns.send,
  'campaign.preview': audience.preview,
  'campaign.results': audience.results,
  'campaign.download': audience.download,
  'campaign.refuse': campaigns.refuseCampaigns,
  'campaign.cancel': campaigns.cancel,
  'survey.plan': campaigns.planSurvey,
  'survey.answer': campaigns.reply,
  'invitation.written': campaigns.written,
  'invitation.answer': campaigns.answer,
  'invitation.attend': campaigns.attend,
  'greeting.birthday': campaigns.birthday,
  'revisit.card': contacts.card,
  'revisit.record': contacts.revisit,
  'revisit.answer': contacts.answer,
  'call.record': contacts.recordCall,
  'rating.give': contacts.give,
  'subscription.show': contacts.subscriptions,
  'subscription.credit': contacts.credit,
  'health.show': health.show,
  'figures.show': figures.show,
  'figures.download': figures.download,
  'assessment.list': assessments.list,
  'assessment.show': assessments.show,
  'assessment.records': assessments.records,
  'assessment.judge': assessments.judge,
  'assessment.withdraw': assessments.withdraw,
  'assessment.object': assessments.object,
  'assessment.answer': assessments.answer,
  'assessment.close': assessments.close,
  'sampling.show': sampling.show,
  'sampling.judge': sampling.judge,
  'training.show': training.show,
  'training.answer': training.answer,
  'report.list': reports.list,
  'report.show': reports.show,
  'report.handIn': reports.handIn,
  'report.takeBack': reports.takeBack,
  'report.answer': reports.answer,
  'roster.show': roster.show,
  'roster.propose': roster.propose,
  'roster.draw': roster.draw,
  'settings.show': settings.show,
  'settings.change': settings.change,
  'company.show': binding.showCompany,
  'me.bind': binding.bind,
  'me.join': invitations.join,
  'me.consent': me.agree,
  'me.show': me.show,
  'me.correct': me.correctMe,
  'me.copy': copies.copy,
  'me.delete': deletion.ask,
  'me.keep': deletion.keep,
  'person.invite': staff.inviteOwner,
  'staff.show': staff.show,
  'staff.invite': staff.inviteStaff,
  'staff.withdraw': staff.withdraw,
  'staff.confirm': staff.confirm,
  'staff.change': staff.change,
  'staff.leave': staff.leave,
  'reviewer.invite': reviewers.invite,
  'reviewer.list': reviewers.list,
  'reviewer.end': reviewers.end,
  'reveal.list': looks.list,
  'reveal.export': looks.take,
  'member.list': family.list,
  'member.invite': family.invite,
  'member.withdraw': family.withdraw,
  'member.change': family.change,
  'member.remove': family.remove,
  'import.template': imports.template,
  'import.check': imports.check,
  'import.start': imports.start,
  'import.show': imports.show,
  'import.list': imports.list,
};
