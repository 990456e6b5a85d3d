/**
 * Facts of a case or home that whoever is let through to it at all may read, action by action; `home(homeId label)` stands for
 * 'home.homeId' and 'home.label'. A field that comes to an answer has to be put here, or into a row of the table: somebody
 * has to decide who may see it.
 */
export const facts: Readonly<Record<string, string>> = {
  'home.show':
    'now me(personId name who roles roleText staff uploads) company(name service phone emergencyPhone hours) greeting(title text) templates(key id title)',
  'case.list':
    'now items(caseId kind number title label who state stateText tone hint createdAt updatedAt) next',
  'case.show':
    'now case(caseId kind number title label who state stateText tone hint createdAt updatedAt home(homeId projectId label) agent(name phone) may pictures(fileId url) timeline(at title detail by tone promise(kept text) pictures(fileId url)) older project(stages(key name state at) team(designer(personId name) supervisor(personId name) projectManager(personId name)) members(personId name who part partText maySign) sale(who by at) drawings(fileId url) slip(number code state stateText issuedAt) items(key name period from until running)) repair(place fault urgent description atHome free chargeText liability(text reason) promise(name by renewedReason) receipt(name at wayText picture(fileId url)) appointment(crew(personId name) from to accepted wish) completion(at parts note pictures(fileId url)) confirmation(name at wayText picture(fileId url)) disownUntil reworks reorders(caseId item open)) complaint(level levelText department about description wish channelText round reply(dueAt doneAt state) resolution(dueAt doneAt state) receipt(name at wayText picture(fileId url)) answer plan(what who by) result resultPictures(fileId url) drawn(department departmentText receipt(name at wayText picture(fileId url)) part(what who by))) inquiry(type typeText text wanted handler channelText answer round) reorder(repairId repairNumber item quantity reason payer payerText channelText steps(key name state) evidence(note at pictures(fileId url)) liability(text reason) consentText order(parts promisedBy renewedReason) shipment(note at) fitting(note at pictures(fileId url))) invitation(campaignId text heldAt place written(at wayText) answer(coming comingText guests words at byPhone) attendance(came guests)) survey(campaignId text until questions(key text type options) answers(*) answeredAt byPhone))',
  'record.show':
    'now items(at title detail by tone promise(kept text) source caseId number kind caseTitle) next',
  'case.older':
    'timeline(at title detail by tone promise(kept text) pictures(fileId url)) older now',
  'warranty.show':
    'now label caseId state items(key name period from until running) slip(number code state stateText issuedAt) reason notCovered earlier(caseId state items(key name period from until running) slip(number code state stateText issuedAt)) howToReport drawings(fileId url)',
  'warranty.check':
    'valid state stateText number label items(key name period from until running) issuedAt',
  'warranty.print': 'now url name until missing',
  'repair.print': 'now url name until missing',
  'repair.report': 'caseId state stateText number promise(name department by text) free joined',
  'job.show':
    'now uploads job(number title state stateText label address place fault description who pictures(fileId url) appointment(from to accepted note) chargeText completion(parts note pictures(fileId url)) crew until agent(name phone) may)',
  'complaint.file': 'caseId state stateText number promise(replyBy resolveBy text)',
  'inquiry.open': 'caseId state stateText number promise(by text)',
  'revisit.answer': 'caseId state stateText settled',
  'subscription.show': 'now templates(key title about left)',
  'subscription.credit': 'credited',
  'company.show':
    'now company(name service phone emergencyPhone hours) bound consents(kind version title text refused)',
  'me.bind': 'personId who staff label waiting',
  'me.join': 'personId who staff label waiting',
  'member.invite': 'code until path',
  'member.withdraw': 'homeId',
  'member.change': 'homeId members',
  'member.remove': 'homeId members',
  'project.confirmSale': 'caseId state stateText homeId sold',
};

/** What a change answers that an owner may make: the case and its state. */
export const changes: readonly string[] = [
  'project.refuseSale',
  'case.add',
  'repair.accept',
  'repair.askOtherTime',
  'repair.acceptQuote',
  'repair.declineQuote',
  'repair.confirm',
  'repair.disown',
  'repair.refuse',
  'reorder.evidence',
  'reorder.acceptQuote',
  'reorder.declineQuote',
  'job.arrive',
  'job.finish',
  'job.sign',
  'job.refuse',
  'inquiry.confirm',
  'campaign.refuse',
  'invitation.answer',
  'survey.answer',
  'greeting.birthday',
  'rating.give',
];
